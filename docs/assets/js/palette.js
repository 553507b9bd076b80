// Remembers light or dark when the reader chooses; without a choice the page follows the device.
(() => {
  "use strict";
  const root = document.documentElement;
  const key = "nen";
  const device = matchMedia("(prefers-color-scheme: dark)");
  const read = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const write = (value) => { try { localStorage.setItem(key, value); } catch { /* private mode: the choice lasts for this page */ } };
  const saved = read();
  if (saved === "light" || saved === "dark") root.dataset.theme = saved;
  root.classList.replace("no-js", "js");

  const announce = () => document.dispatchEvent(new CustomEvent("palette-change"));
  device.addEventListener("change", announce);
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("palette-toggle");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      const dark = (root.dataset.theme ?? (device.matches ? "dark" : "light")) === "dark";
      root.dataset.theme = dark ? "light" : "dark";
      write(root.dataset.theme);
      announce();
    });
  });
})();
