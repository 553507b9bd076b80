// "Chép" buttons: a button with data-copies="id" puts the text of that field on the clipboard. Without JavaScript it stays hidden.
(() => {
  "use strict";
  for (const button of document.querySelectorAll("button[data-copies]")) {
    const field = document.getElementById(button.dataset.copies);
    const status = button.parentElement.querySelector("[role=status]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        status.textContent = "Đã chép.";
      } catch {
        // Not allowed here (no https, or refused): the text is selected, so the keyboard can copy it.
        status.textContent = "Mã đã được chọn: nhấn Ctrl+C để chép.";
      }
    });
  }
})();
