// Remembers light or dark when the reader chooses; without a choice the page follows the device. It also says that scripts run (class
// `js`): a browser too old for the others stumbles over `??` here too, and keeps what stands there for pages without script. And whether
// it can share (class `shares`) and whether something is searched for (class `asked`): what later scripts show has its room before they come.
(() => {
  "use strict";
  const root = document.documentElement;
  const key = "nen";
  const device = matchMedia("(prefers-color-scheme: dark)");
  const read = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const write = (value) => { try { localStorage.setItem(key, value); } catch { /* private mode: the choice lasts for this page */ } };
  const announce = () => document.dispatchEvent(new CustomEvent("palette-change"));
  function follow() {
    const saved = read();
    if ((saved !== "light" && saved !== "dark") || saved === root.dataset.theme) return;
    root.dataset.theme = saved;
    announce();
  }
  follow();
  root.classList.replace("no-js", "js");
  if (navigator.share) root.classList.add("shares");
  if (/[?&]q=./.test(location.search)) root.classList.add("asked");

  // Chosen on a page opened later, or in another tab: a page that comes back as it was left follows too.
  addEventListener("pageshow", follow);
  addEventListener("storage", follow);
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
