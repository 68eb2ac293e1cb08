// Comfort on the review page: either side follows the other, the cursor says where to split, keys for each act.
// Everything here can also be done with the links and forms of the page.
(() => {
  const review = document.querySelector("[data-review]");
  if (!review) return;
  const original = review.querySelector("[data-original]");
  const bar = review.querySelector("[data-cut]");
  const cardOf = number => document.getElementById(`c-${number}`);
  const passagesOf = number => original.querySelectorAll(`[data-candidate="${number}"]`);

  function show(number) {
    for (const near of review.querySelectorAll(".is-near")) near.classList.remove("is-near");
    if (!number) return;
    cardOf(number)?.classList.add("is-near");
    for (const passage of passagesOf(number)) passage.classList.add("is-near");
  }

  // Within the original only the original scrolls; the page stands still.
  function scrollTo(passage) {
    const away = passage.getBoundingClientRect().top - original.getBoundingClientRect().top;
    if (away < 0 || away > original.clientHeight - 40) original.scrollTop += away - 60;
  }

  review.addEventListener("focusin", event => {
    const number = event.target.closest?.(".candidate")?.dataset.candidate;
    if (!number) return;
    show(number);
    if (passagesOf(number)[0]) scrollTo(passagesOf(number)[0]);
  });

  original.addEventListener("click", event => {
    const passage = event.target.closest(".passage");
    if (!passage || event.target.closest("a")) return;
    const number = passage.dataset.candidate;
    show(number);
    cardOf(number)?.scrollIntoView({ block: "nearest" });
    offer(passage, number);
  });

  // Where the cursor stands in the text, as an index into the extracted text.
  function cursorIn(passage) {
    const selection = getSelection();
    if (!selection.rangeCount || selection.anchorNode?.nodeType !== Node.TEXT_NODE || selection.anchorNode.parentNode !== passage) return null;
    return Number(passage.dataset.start) + selection.anchorOffset;
  }

  function offer(passage, number) {
    if (!bar) return;
    const at = cursorIn(passage);
    const text = passage.lastChild.data;
    const from = at === null ? 0 : at - Number(passage.dataset.start);
    bar.hidden = false;
    bar.elements["Form.Number"].value = number ?? 0;
    bar.elements["Form.At"].value = at ?? "";
    bar.elements["Form.Start"].value = passage.dataset.start;
    bar.querySelector("[data-cut-text]").textContent = number ? `光标在“${text.slice(from, from + 12)}”之前` : `“${text.slice(0, 12)}”现为非问题：${passage.title}`;
    bar.querySelector("[data-for=candidate]").hidden = !number || at === null;
    bar.querySelector("[data-for=other]").hidden = Boolean(number);
  }

  const typing = target => /^(TEXTAREA|SELECT)$/.test(target.tagName) || (target.tagName === "INPUT" && !/^(checkbox|radio|button|submit)$/.test(target.type));

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === "s" && bar && !bar.hidden) return press(event, bar.querySelector("[data-for=candidate]:not([hidden])"));
    press(event, event.target.closest?.(".candidate")?.querySelector(`[data-key="${CSS.escape(event.key)}"]`));
  });

  function press(event, button) {
    if (!button) return;
    event.preventDefault();
    button.click();
  }

  // After an act the original stands where it stood.
  const kept = `review-scroll:${location.pathname}`;
  const before = sessionStorage.getItem(kept);
  if (before) original.scrollTop = Number(before);
  addEventListener("pagehide", () => sessionStorage.setItem(kept, original.scrollTop));
})();
