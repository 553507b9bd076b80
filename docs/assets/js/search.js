// Opens the search. Nothing else of it is loaded before somebody uses it: neither the other scripts nor the index.
(() => {
  "use strict";
  const search = (globalThis.siteSearch ??= {});
  search.root = new URL("../../", document.currentScript.src).href;
  const SCRIPTS = ["js/search-engine.js", "search/index.js"]; // the first is joined from the files of search/
  let loading = null;

  // Classic scripts: a page opened from disk may not load modules. With `async` off they run in this order.
  function script(path) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = `${search.root}assets/${path}`;
      element.async = false;
      element.onload = resolve;
      element.onerror = () => reject(new Error(`${path} could not be loaded`));
      document.head.append(element);
    });
  }

  function load() {
    loading ??= Promise.all(SCRIPTS.map(script)).catch((error) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  async function start(box, changed) {
    if (box.dataset.started) return;
    box.dataset.started = "true";
    const count = box.querySelector(".search__count");
    const hint = count.textContent;
    count.textContent = "Đang mở phần tìm kiếm…";
    try {
      await load();
      count.textContent = hint;
      search.box(box, changed);
      box.dataset.ready = "true";
    } catch {
      delete box.dataset.started;
      count.textContent = "Chưa tải được phần tìm kiếm. Hãy kiểm tra kết nối rồi mở lại.";
    }
  }

  // A folder on disk has no index of its own: the form must name the file.
  for (const form of document.querySelectorAll("form[role=search]")) {
    const target = new URL(form.action);
    if (target.protocol === "file:" && target.pathname.endsWith("/")) form.action = `${target.href}index.html`;
  }

  const page = document.querySelector(".search--page");
  const dialog = document.getElementById("search-dialog");
  const opener = document.getElementById("search-open");

  function open() {
    if (page) {
      page.querySelector("input").focus();
      return;
    }
    if (!dialog.open) dialog.showModal();
    const field = dialog.querySelector("input");
    field.focus();
    field.select();
    start(dialog);
  }

  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });

  // Ctrl+K, on Apple's keyboards ⌘K. Not "/": a shortcut of one character alone would have to be switchable (WCAG 2.1.4),
  // because those who speak to their computer set it off by accident.
  const apple = /Mac|iPhone|iPad/.test(navigator.platform);
  opener.setAttribute("aria-keyshortcuts", apple ? "Meta+K" : "Control+K");
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || event.altKey || event.shiftKey || !(apple ? event.metaKey : event.ctrlKey)) return;
    event.preventDefault();
    open();
  });

  // Browsers let Escape empty a search field first; here it always closes, as in every dialog.
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });

  // A click beside the dialog closes it, and so does a result: it may lead to another place of the same page.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("a")) dialog.close();
  });

  // The page of the search keeps what was typed in its address, so that a search can be linked.
  if (page) {
    const field = page.querySelector("input");
    field.value ||= new URLSearchParams(location.search).get("q") ?? "";
    const keep = (typed) => {
      const address = new URL(location.href);
      if (typed) address.searchParams.set("q", typed);
      else address.searchParams.delete("q");
      history.replaceState(history.state, "", address);
    };
    page.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
    if (field.value) start(page, keep);
    else field.addEventListener("focus", () => start(page, keep), { once: true });
  }
})();
