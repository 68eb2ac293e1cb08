// What is typed into a long form (<form data-draft>, or data-draft="its address") is kept on the server a few seconds after
// each change and on leaving, and stands there again when its owner comes back. Never files, never passwords.
(() => {
  const pause = 2500;
  // This page as it was opened now: what it saves just before it sends is not taken for something newer.
  const page = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

  document.querySelectorAll("form[data-draft]").forEach((form, index) => begin(form, form.dataset.draft || `${location.pathname}${location.search}#${form.id || index}`));

  function begin(form, address) {
    const state = { form, address, timer: 0, dirty: false, saving: null, gone: false, line: line(form) };
    form.addEventListener("input", () => change(state));
    form.addEventListener("change", () => change(state));
    addEventListener("pagehide", () => { if (state.dirty && !state.gone) void save(state); });
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden" && state.dirty && !state.gone) void save(state); });
    document.addEventListener("submit", event => { if (event.target === form) send(state, event.submitter); }, true);
    // A form that comes back with messages shows what was typed by itself.
    if (document.documentElement.dataset.answer !== "post") void restore(state);
  }

  function line(form) {
    const line = document.createElement("p");
    line.className = "draft-line text-secondary";
    line.setAttribute("role", "status");
    form.append(line);
    return line;
  }

  function change(state) {
    state.dirty = true;
    state.gone = false;
    clearTimeout(state.timer);
    state.timer = setTimeout(() => void save(state), pause);
  }

  async function save(state) {
    clearTimeout(state.timer);
    state.dirty = false;
    const told = await talk({ form: state.address, fields: read(state.form), page });
    if (told) state.line.textContent = `草稿已保存 ${told.savedAt}`;
    else state.dirty = true;
  }

  async function talk(body) {
    const text = JSON.stringify(body);
    try {
      // Only what is short outlives its page.
      const answer = await fetch("/drafts", { method: "POST", headers: { "Content-Type": "application/json" }, body: text, keepalive: text.length < 20000, redirect: "error" });
      return answer.status === 200 ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  // What is typed is kept beside the form that goes, so that nothing is lost where its answer is a refusal of any kind; the
  // form waits for nothing. Where it is taken, the page's own name tells the two apart, whichever comes in first.
  function send(state, button) {
    clearTimeout(state.timer);
    if (button?.dataset.keepsDraft === undefined) {
      put(state.form, "draft", state.address);
      put(state.form, "draft-page", page);
    }

    if (state.dirty) void save(state);
    state.gone = true;
  }

  function put(form, name, value) {
    const field = form.querySelector(`input[name="${name}"]`) ?? form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name }));
    field.value = value;
  }

  const isKept = control => control.name && control.name !== "__RequestVerificationToken" && !control.name.startsWith("draft") && !["file", "password", "submit", "button", "reset"].includes(control.type);

  function read(form) {
    return [...form.elements].filter(isKept).map(control =>
      control.type === "checkbox" || control.type === "radio" ? { name: control.name, value: control.value, on: control.checked }
        : { name: control.name, value: control.value, hidden: control.type === "hidden" || undefined });
  }

  async function restore(state) {
    let kept = null;
    try {
      const answer = await fetch(`/drafts?form=${encodeURIComponent(state.address)}`, { redirect: "error" });
      kept = answer.status === 200 ? await answer.json() : null;
    } catch { return; }
    if (!kept || state.dirty) return;
    const before = read(state.form);
    const whole = fill(state.form, kept.fields);
    tell(state, kept.savedAt, whole, () => fill(state.form, before));
  }

  // Rows are found again by what they stand for (their hidden fields), not by their place: the list may have changed since.
  function fill(form, fields) {
    const places = placesOf(form, fields);
    const missing = fields.filter(field => !field.hidden && !set(form, field, places));
    form.dispatchEvent(new CustomEvent("draft-restored", { bubbles: true }));
    return missing.length === 0 && !isOlder(form, fields);
  }

  const rowOf = name => /^(.*\[\d+\])/.exec(name)?.[1];

  function placesOf(form, fields) {
    const here = signs([...form.elements].filter(control => control.type === "hidden"));
    const then = signs(fields.filter(field => field.hidden));
    return new Map([...then].map(([row, sign]) => [row, [...here].find(([, other]) => other === sign)?.[0]]));
  }

  function signs(controls) {
    const rows = new Map();
    for (const control of controls) {
      const row = rowOf(control.name);
      if (row) rows.set(row, `${rows.get(row) ?? ""}|${control.name.slice(row.length)}=${control.value}`);
    }
    return rows;
  }

  function set(form, field, places) {
    const row = rowOf(field.name);
    const place = row && places.has(row) ? places.get(row) : row;
    if (row && place === undefined) return field.value === "";
    const name = row ? place + field.name.slice(row.length) : field.name;
    const controls = [...form.elements].filter(control => control.name === name && isKept(control));
    const control = field.on === undefined ? controls[0] : controls.find(box => box.value === field.value);
    if (!control) return field.value === "";
    if (field.on === undefined) control.value = field.value; else control.checked = field.on;
    return true;
  }

  // The thing was changed by somebody else since: its version is another now.
  function isOlder(form, fields) {
    const then = fields.find(field => field.hidden && /(^|\.)(Version|Seen)$/.test(field.name));
    return then !== undefined && form.elements.namedItem(then.name)?.value !== then.value;
  }

  function tell(state, savedAt, whole, undo) {
    const notice = document.createElement("div");
    notice.className = "alert alert-info draft-notice";
    notice.setAttribute("role", "status");
    const words = document.createElement("span");
    words.textContent = `已恢复${savedAt}保存的草稿${whole ? "" : "；其间内容已有变动，请核对后再提交"}`;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm";
    button.textContent = "不用草稿";
    button.addEventListener("click", async () => {
      clearTimeout(state.timer);
      state.dirty = false;
      undo();
      await talk({ form: state.address, fields: null });
      notice.remove();
      state.line.textContent = "草稿已删除";
    });
    notice.append(words, button);
    state.form.prepend(notice);
  }
})();
