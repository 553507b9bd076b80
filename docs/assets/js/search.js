// Opens the search. Nothing else of it is loaded before somebody uses it: neither the other scripts nor the index.
(() => {
  "use strict";
  const search = (globalThis.siteSearch = globalThis.siteSearch ?? {});
  search.root = new URL("../../", document.currentScript.src).href;
  const SCRIPTS = ["js/search-engine.js", "search/index.js"]; // the first is joined from the files of search/
  const RETRIES = 5;
  const WAIT = 4000;
  const loaded = new Map();

  // Classic scripts: a page opened from disk may not load modules. With `async` off they run in this order.
  function script(path) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = `${search.root}assets/${path}`;
      element.async = false;
      element.onload = resolve;
      element.onerror = () => {
        for (const later of SCRIPTS.slice(SCRIPTS.indexOf(path))) loaded.delete(later);
        element.remove();
        reject(new Error(`${path} could not be loaded`));
      };
      document.head.append(element);
    });
  }

  // What came is kept. The index is of no use to an engine that comes after it: it is asked for again with it.
  async function load() {
    for (const path of SCRIPTS) {
      if (!loaded.has(path)) loaded.set(path, script(path));
    }
    await Promise.all(SCRIPTS.map((path) => loaded.get(path)));
  }

  // What is said while nothing can be found yet is seen and heard. A lost line is tried again when it is back, when somebody types or asks,
  // and a few times by itself.
  const waiting = new Set();
  async function start(box, changed) {
    if (box.dataset.started) return;
    box.dataset.started = "true";
    const count = box.querySelector(".search__count");
    const live = box.querySelector(".search__live");
    const say = (text) => { count.textContent = live.textContent = text; };
    const hint = (box.dataset.hint = box.dataset.hint ?? count.textContent);
    say("Đang tải phần tìm kiếm…");
    try {
      await load();
      waiting.delete(again);
      count.textContent = hint;
      live.textContent = "";
      search.box(box, changed);
      box.dataset.ready = "true";
    } catch {
      delete box.dataset.started;
      document.documentElement.classList.remove("asked"); // no results are on their way: the list of pages comes up to what is said
      say("Chưa tải được phần tìm kiếm vì kết nối hỏng. Có mạng lại, phần này tự tải tiếp.");
      waiting.add(again);
      const tries = Number(box.dataset.tries ?? 0);
      box.dataset.tries = tries + 1;
      if (tries < RETRIES) setTimeout(again, WAIT * 2 ** tries);
    }
    function again() { start(box, changed); }
  }
  const retry = () => { for (const again of [...waiting]) again(); };
  addEventListener("online", retry);
  document.addEventListener("input", (event) => { if (event.target.matches("[role=search] input[name=q]")) retry(); });

  // A folder on disk has no index of its own: the form must name the file.
  for (const form of document.querySelectorAll("form[role=search]")) {
    const target = new URL(form.action);
    if (target.protocol === "file:" && target.pathname.endsWith("/")) form.action = `${target.href}index.html`;
  }

  const page = document.querySelector(".search--page");
  const dialog = document.getElementById("search-dialog");
  const opener = document.getElementById("search-open");

  // A browser without dialogs follows the link to the page of the search.
  const can = Boolean(page || dialog.showModal);
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
    if (!can || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });

  // Ctrl+K, on Apple's keyboards ⌘K. Not "/": a shortcut of one character alone would have to be switchable (WCAG 2.1.4),
  // because those who speak to their computer set it off by accident.
  const apple = /Mac|iPhone|iPad/.test(navigator.platform);
  opener.setAttribute("aria-keyshortcuts", apple ? "Meta+K" : "Control+K");
  document.addEventListener("keydown", (event) => {
    if (!can || event.key.toLowerCase() !== "k" || event.altKey || event.shiftKey || !(apple ? event.metaKey : event.ctrlKey)) return;
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
    const asked = () => new URLSearchParams(location.search).get("q") ?? "";
    field.value = field.value || asked();
    let later = 0;
    let typed = null;
    // Once the typing pauses: browsers refuse a page that writes its address with every letter (Safari: a hundred times in ten seconds).
    function write() {
      clearTimeout(later);
      if (typed === null) return;
      const address = new URL(location.href);
      if (typed) address.searchParams.set("q", typed);
      else address.searchParams.delete("q");
      typed = null;
      try { history.replaceState(history.state, "", address); } catch { /* refused, or opened from disk: what was found stands there */ }
    }
    const keep = (text) => {
      typed = text;
      clearTimeout(later);
      later = setTimeout(write, 300);
    };
    const begin = () => start(page, keep);
    addEventListener("pagehide", write);
    field.addEventListener("blur", write);
    page.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      write();
      begin();
    });
    // A page that comes back may have lost what stood in its field: Safari empties it a moment later.
    const back = () => {
      if (!field.value && asked()) field.value = asked();
      else return;
      if (page.dataset.ready) field.dispatchEvent(new Event("input", { bubbles: true }));
      else begin();
    };
    addEventListener("pageshow", (event) => {
      if (event.persisted) for (const wait of [0, 50, 300]) setTimeout(() => { if (document.activeElement !== field) back(); }, wait);
      else back();
    });
    field.addEventListener("focus", begin);
    field.addEventListener("input", begin);
    if (field.value) begin();
  }
})();
