// Keys, and the place brought into view. Everything works without this file, by the buttons.
"use strict";
const typing = (target) => target.matches("textarea, select, input:not([type=checkbox])");
const form = document.getElementById("form");
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && form) {
    event.preventDefault();
    form.requestSubmit(form.querySelector("[value=accept]"));
  } else if (event.key === "Escape" && typing(event.target)) {
    event.target.blur();
  } else if (!typing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const key = event.key.toLowerCase();
    if (key === "s" && form) {
      event.preventDefault();
      const fields = [...form.querySelectorAll("textarea, input:not([type=hidden]), select")].filter((one) => one.checkVisibility() && one.id !== "same_as");
      (fields.find((one) => !one.value && one.closest(".field")?.querySelector("b")) || fields[0])?.focus();
    } else if (/^[a-z]$/.test(key)) {
      document.querySelector(`[data-key="${key}"]`)?.click();
    }
  }
});
// Words selected in the text go into the excerpt of what is added there.
document.addEventListener("selectionchange", () => {
  const words = String(document.getSelection()).trim();
  const line = document.getSelection().anchorNode?.parentElement?.closest("[data-unit]");
  const link = line?.querySelector(".add");
  if (link && words) link.href = `/them?u=${line.dataset.unit}&doan=${encodeURIComponent(words.slice(0, 400))}`;
});
document.querySelector(".text .here, .text mark")?.scrollIntoView({ block: "center" });
// On a small screen the place and the form come first; what is left stands above them.
if (location.hash.length < 2) {
  window.scrollTo(0, 0);
  if (document.querySelector(".beside") && matchMedia("(max-width: 59.99rem)").matches) document.querySelector(".beside").scrollIntoView();
}
