// Buttons that need JavaScript: copy the citation, print. Without this file they are not shown; the text to copy always is.
(() => {
  "use strict";
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  for (const button of document.querySelectorAll("[data-copy]")) {
    const source = document.getElementById(button.dataset.copy);
    const label = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(source.textContent.trim());
        button.textContent = "Đã chép";
      } catch {
        // No permission to copy, as on a page opened from disk: select the text, so that the reader can copy it.
        getSelection().selectAllChildren(source);
        button.textContent = "Đã chọn, hãy bấm Ctrl+C";
      }
      setTimeout(() => { button.textContent = label; }, 3000);
    });
  }
})();
