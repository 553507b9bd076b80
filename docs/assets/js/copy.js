// "Chép" buttons: a button with data-copies="id" puts the text of that element on the clipboard. Without JavaScript it stays hidden.
(() => {
  "use strict";
  for (const button of document.querySelectorAll("button[data-copies]")) {
    const source = document.getElementById(button.dataset.copies);
    const status = button.parentElement.querySelector("[role=status]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (source.select) source.select();
      else getSelection().selectAllChildren(source);
      try {
        await navigator.clipboard.writeText((source.value ?? source.textContent).trim());
        status.textContent = "Đã chép.";
      } catch {
        // Not allowed here (no https, or refused): the text is selected, so the keyboard can copy it.
        status.textContent = "Đã chọn sẵn: nhấn Ctrl+C để chép.";
      }
    });
  }
})();
