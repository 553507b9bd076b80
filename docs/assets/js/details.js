// What is folded is opened where a link or the address leads into it, and for printing; each goes back to what it was after printing.
// Browsers do the first for most links by themselves, and open for search-in-page; without this file a tap opens each part.
(() => {
  "use strict";
  function show(name) {
    let target = null;
    try { target = document.getElementById(decodeURIComponent(name)); } catch { /* not an address of ours */ }
    if (!target) return;
    let opened = false;
    for (let part = target.closest("details"); part; part = part.parentElement.closest("details")) {
      if (!part.open) { part.open = true; opened = true; }
    }
    if (opened) target.scrollIntoView();
  }
  const here = () => { if (location.hash.length > 1) show(location.hash.slice(1)); };
  addEventListener("hashchange", here);
  // A second tap on the same link changes no address.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) here();
  });
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("main details:not([open])")];
    for (const part of closed) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of closed) part.open = false;
    closed = [];
  });
  here();
})();
