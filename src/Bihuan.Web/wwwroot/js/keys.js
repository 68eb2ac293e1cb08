// Keys for people who stay at the keyboard: j and k move through the rows of the page's table, Enter opens, x selects,
// / goes to the search, ? tells the keys. Nothing here while somebody types.
(() => {
  const keys = document.getElementById("keys");
  const rows = () => [...document.querySelectorAll("table.rows tbody tr, table.table-sticky tbody tr, [data-rows] > *")].filter(row => row.querySelector("a[href]"));
  let current = document.querySelector("[data-rows] > :has([aria-current=true])");

  function move(step) {
    const all = rows();
    if (all.length === 0) return;
    const at = all.indexOf(current);
    current?.classList.remove("is-current");
    current = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    current.classList.add("is-current");
    linkOf(current).focus({ preventScroll: true });
    current.scrollIntoView({ block: "nearest" });
  }

  const linkOf = row => row.querySelector("a.row-link, a[href]");
  const boxOf = row => row.querySelector("input[type=checkbox]");
  const search = () => document.querySelector("[data-search], main input[type=search]");

  function typing(target) {
    return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || (target.tagName === "INPUT" && !/^(checkbox|radio|button|submit)$/.test(target.type));
  }

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys?.open) return;
    if (event.key === "Escape" && event.target === search()) event.target.blur();
    if (typing(event.target)) return;
    const act = {
      j: () => move(1),
      k: () => move(-1),
      x: () => current && boxOf(current)?.click(),
      "/": () => search()?.focus(),
      "?": () => keys?.showModal(),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  // A row reached by the mouse or by Tab is the current one too, so that Enter opens and x selects what is seen.
  document.addEventListener("focusin", event => {
    const row = event.target.closest?.("tr, [data-rows] > *");
    if (!row || row === current || !rows().includes(row)) return;
    current?.classList.remove("is-current");
    current = row;
    current.classList.add("is-current");
  });

  // A finding opens from anywhere in its row, as long as nothing else was meant.
  document.addEventListener("dblclick", event => {
    if (event.target.closest?.("a, button, input, label, select")) return;
    const row = event.target.closest?.("table.rows tbody tr, table.table-sticky tbody tr");
    if (row) linkOf(row)?.click();
  });

  for (const button of document.querySelectorAll("[data-opens=keys]")) button.addEventListener("click", () => keys?.showModal());
})();
