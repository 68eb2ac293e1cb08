// Comfort on top of pages that work without it.
(() => {
  const bar = document.getElementById("wait-bar");
  let waiting = 0;

  function startWaiting() {
    clearTimeout(waiting);
    // Under a tenth of a second nothing moves.
    waiting = setTimeout(() => { bar.hidden = false; }, 100);
  }

  function stopWaiting() {
    clearTimeout(waiting);
    bar.hidden = true;
  }

  // A form is sent once, however often its button is pressed. A download leaves the page standing, so the guard lets go again.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || form.method === "dialog") return;
    if (form.dataset.sent !== undefined) {
      event.preventDefault();
      return;
    }
    if (form.target === "_blank") return;
    form.dataset.sent = "";
    event.submitter?.classList.add("is-sent");
    startWaiting();
    setTimeout(release, 8000, form, event.submitter);
  });

  function release(form, button) {
    delete form.dataset.sent;
    button?.classList.remove("is-sent");
    stopWaiting();
  }

  // Coming back with the back button shows the page as it was left, but ready to be sent again.
  addEventListener("pageshow", () => {
    stopWaiting();
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
    for (const button of document.querySelectorAll(".is-sent")) button.classList.remove("is-sent");
  });

  document.addEventListener("click", event => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (link.target || link.hasAttribute("download") || link.origin !== location.origin || link.getAttribute("href").startsWith("#")) return;
    startWaiting();
    setTimeout(stopWaiting, 8000);
  });

  document.addEventListener("htmx:beforeRequest", startWaiting);
  document.addEventListener("htmx:afterRequest", stopWaiting);
  document.addEventListener("htmx:sendError", () => tell("网络连接中断，已保留您填写的内容，恢复后请再次提交。"));

  function tell(text) {
    const notice = document.createElement("div");
    notice.className = "alert alert-warning notice";
    notice.setAttribute("role", "status");
    notice.textContent = text;
    document.getElementById("main").prepend(notice);
  }

  // The look of this machine.
  for (const choice of document.querySelectorAll("[data-choice]")) {
    const key = "bihuan-" + choice.dataset.choice;
    const buttons = [...choice.querySelectorAll("[data-value]")];
    const show = value => buttons.forEach(button => button.setAttribute("aria-pressed", String(button.dataset.value === value)));
    show(localStorage.getItem(key) ?? buttons[0].dataset.value);
    choice.addEventListener("click", event => {
      const value = event.target.closest("[data-value]")?.dataset.value;
      if (!value) return;
      localStorage.setItem(key, value);
      show(value);
      dispatchEvent(new Event("bihuan:look"));
    });
  }

  for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false;

  // The account menu closes like a menu.
  document.addEventListener("click", event => {
    for (const menu of document.querySelectorAll("details.account[open], details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    const menu = event.target.closest?.("details.account[open], details.menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  // An upload was shown while it ran; what came of it is told on the page it led to.
  const told = sessionStorage.getItem("bihuan-notice");
  if (told) {
    sessionStorage.removeItem("bihuan-notice");
    if (!document.querySelector(".notice")) tell(told);
    document.querySelector(".notice")?.classList.replace("alert-warning", "alert-success");
  }
})();
