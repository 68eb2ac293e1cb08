// Keeps an open chart up to date: the server tells that something changed, and the chart is fetched anew. Without script it is read as it was opened.
(() => {
  const chart = document.getElementById("wall");
  const lost = document.getElementById("wall-lost");
  if (!chart || !window.EventSource) return;
  // A burst of changes is drawn once.
  const calm = 1500;
  let shown = null;
  let waiting = 0;

  async function redraw() {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (!answer.ok || answer.redirected) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("wall");
    if (!fresh) return location.reload();
    const focused = chart.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    const [left, top] = [scrollX, scrollY];
    chart.replaceChildren(...fresh.childNodes);
    scrollTo(left, top);
    if (focused) chart.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  const changes = new EventSource(chart.dataset.changes);
  // The server ends each stream after some minutes and the browser comes back at once: only what lasts is told.
  let missing = 0;
  changes.addEventListener("open", () => { clearTimeout(missing); missing = 0; lost.hidden = true; });
  changes.addEventListener("error", () => { missing ||= setTimeout(() => { lost.hidden = false; }, 15000); });
  changes.addEventListener("change", event => {
    const first = shown === null;
    if (event.data === shown) return;
    shown = event.data;
    if (first) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => redraw().catch(() => { lost.hidden = false; }), calm);
  });
  addEventListener("pagehide", () => changes.close());
  addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
})();
