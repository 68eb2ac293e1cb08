// Shows how far each file has come. Underneath it is the plain multipart form: the same fields, one request, one act.
// <form method="post" enctype="multipart/form-data" data-upload> with one <input type="file" multiple> in it.
(() => {
  for (const form of document.querySelectorAll("form[data-upload]")) enhance(form);

  function enhance(form) {
    const input = form.querySelector("input[type=file]");
    const list = document.createElement("ul");
    list.className = "upload-list";
    list.setAttribute("aria-live", "polite");
    const drop = document.createElement("p");
    drop.className = "upload-drop";
    drop.textContent = "也可以把文件拖到这里";
    input.after(drop, list);
    input.addEventListener("change", () => show(input.files, list));
    form.addEventListener("dragover", event => { event.preventDefault(); form.classList.add("is-over"); });
    form.addEventListener("dragleave", () => form.classList.remove("is-over"));
    form.addEventListener("drop", event => {
      event.preventDefault();
      form.classList.remove("is-over");
      take(input, event.dataTransfer.files);
      show(input.files, list);
    });
    // Before the guard against double sending, which would otherwise let the browser send it.
    form.addEventListener("submit", event => {
      if (input.files.length === 0) return;
      event.preventDefault();
      if (!form.classList.contains("is-sending")) send(form, input, list, event.submitter);
    });
  }

  function take(input, dropped) {
    const all = new DataTransfer();
    for (const file of [...(input.multiple ? input.files : []), ...dropped]) {
      all.items.add(file);
      if (!input.multiple) break;
    }
    input.files = all.files;
  }

  function show(files, list) {
    list.replaceChildren(...[...files].map(file => {
      const line = document.createElement("li");
      const name = document.createElement("span");
      const state = document.createElement("span");
      const progress = document.createElement("progress");
      name.className = "upload-name";
      name.textContent = file.name;
      state.className = "upload-state";
      state.textContent = sizeOf(file.size);
      progress.max = 100;
      progress.value = 0;
      progress.hidden = true;
      progress.setAttribute("aria-label", `“${file.name}”的上传进度`);
      line.append(name, state, progress);
      return line;
    }));
  }

  function send(form, input, list, button) {
    const request = new XMLHttpRequest();
    const files = [...input.files];
    const cancel = document.createElement("button");
    cancel.type = "button";
    cancel.className = "btn btn-sm";
    cancel.textContent = "取消上传";
    cancel.addEventListener("click", () => request.abort());
    list.after(cancel);
    form.classList.add("is-sending");
    const done = () => { form.classList.remove("is-sending"); cancel.remove(); };
    request.upload.addEventListener("progress", event => showProgress(event.loaded, files, list));
    request.addEventListener("load", () => { done(); finish(request, form); });
    request.addEventListener("abort", () => { done(); show(files, list); });
    request.addEventListener("error", () => { done(); complain(form, ["网络连接中断，已保留您选择的文件和填写的内容，恢复后请再次提交。"]); });
    request.open("POST", button?.getAttribute("formaction") ? button.formAction : form.action || location.href);
    request.send(new FormData(form, button));
  }

  // The files go out one after the other, so what has been sent in all tells how far each of them is.
  function showProgress(sent, files, list) {
    let before = 0;
    files.forEach((file, index) => {
      const part = file.size === 0 ? 1 : Math.min(Math.max((sent - before) / file.size, 0), 1);
      before += file.size;
      const line = list.children[index];
      line.querySelector("progress").hidden = false;
      line.querySelector("progress").value = part * 100;
      line.querySelector(".upload-state").textContent = part === 1 ? "已上传，正在核验" : `${Math.floor(part * 100)}%，共${sizeOf(file.size)}`;
    });
  }

  function finish(request, form) {
    const answer = new DOMParser().parseFromString(request.responseText, "text/html");
    if (request.status >= 200 && request.status < 300) {
      const notice = answer.querySelector(".notice");
      if (notice) sessionStorage.setItem("bihuan-notice", notice.textContent.trim());
      const target = new URL(request.responseURL);
      if (target.pathname + target.search === location.pathname + location.search) location.reload();
      else location.assign(target);
      return;
    }
    // Where some of several files were kept, the page says so beside its errors.
    const errors = [...answer.querySelectorAll(".alert[role=status], .errors li")].map(line => line.textContent.trim());
    complain(form, errors.length > 0 ? errors : ["文件未能保存，已保留您选择的文件和填写的内容。请稍后再试，仍不成功请联系系统管理员。"]);
  }

  function complain(form, texts) {
    form.querySelector(".errors")?.remove();
    const box = document.createElement("div");
    box.className = "alert alert-danger errors";
    box.setAttribute("role", "alert");
    box.tabIndex = -1;
    const lines = document.createElement("ul");
    lines.append(...texts.map(text => Object.assign(document.createElement("li"), { textContent: text })));
    box.append(lines);
    form.prepend(box);
    box.focus();
  }

  function sizeOf(bytes) {
    return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`;
  }
})();
