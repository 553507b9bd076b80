// "Chia sẻ": gives the page's address, or with data-shares="id" the text of that element, to what the phone shares with.
// Shown only where the browser can; beside it the button that copies (copy.js) does for all.
(() => {
  "use strict";
  if (!navigator.share) return;
  for (const button of document.querySelectorAll("button[data-shares]")) {
    const source = button.dataset.shares && document.getElementById(button.dataset.shares);
    button.hidden = false;
    button.addEventListener("click", async () => {
      const address = document.querySelector("link[rel=canonical]")?.href ?? location.href;
      const shared = source ? { text: source.value ?? source.textContent } : { title: document.title, url: address };
      try { await navigator.share(shared); } catch { /* closed without sharing */ }
    });
  }
})();
