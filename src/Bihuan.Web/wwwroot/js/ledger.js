// What is ticked in the ledger is remembered from page to page of the same question; the bar says how many.
(() => {
  const form = document.querySelector("form[data-selects]");
  if (!form) return;
  const most = 150; // as many ids as an address can carry
  const key = "bihuan-chosen?" + form.dataset.selects;
  const chosen = new Set(JSON.parse(sessionStorage.getItem(key) ?? "[]"));
  const boxes = [...form.querySelectorAll("input[name=id]")];
  const bar = form.querySelector(".bulk-bar");
  if (!bar) return;
  const count = bar.querySelector("[data-count]");
  const clear = bar.querySelector("[data-clear]");

  function show() {
    sessionStorage.setItem(key, JSON.stringify([...chosen]));
    const here = boxes.filter(box => box.checked).length;
    count.textContent = chosen.size === 0 ? "勾选问题后批量办理"
      : chosen.size > most ? `已选${chosen.size}个问题，一次最多逐个选${most}个；更多时请筛选后用“办理符合条件的全部”`
      : `已选${chosen.size}个问题（本页${here}个，其他页${chosen.size - here}个）`;
    bar.classList.toggle("has-chosen", chosen.size > 0);
    clear.hidden = chosen.size === 0;
  }

  for (const box of boxes) {
    box.checked = chosen.has(box.value);
    box.addEventListener("change", () => {
      if (box.checked) chosen.add(box.value);
      else chosen.delete(box.value);
      show();
    });
  }

  clear.addEventListener("click", () => {
    chosen.clear();
    for (const box of boxes) box.checked = false;
    show();
  });

  // The other pages' ids travel in one field beside this page's boxes.
  form.addEventListener("formdata", event => {
    const here = new Set(boxes.map(box => box.value));
    event.formData.append("ids", [...chosen].filter(id => !here.has(id)).slice(0, most).join(","));
  });

  show();
})();
