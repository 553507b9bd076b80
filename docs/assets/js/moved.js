// What one document says once stood on the page that shows the newest: an anchor that is not here is looked for on the page of its document.
// Without JavaScript the choice of documents stands here.
(() => {
  "use strict";
  const lead = () => {
    const anchor = decodeURIComponent(location.hash.slice(1));
    if (!anchor || document.getElementById(anchor)) return;
    let best = "", target = null;
    for (const link of document.querySelectorAll("a[data-documents]")) {
      for (const id of link.dataset.documents.split(" ")) {
        if (id.length > best.length && `-${anchor}-`.includes(`-${id}-`)) [best, target] = [id, link];
      }
    }
    if (target) location.replace(`${target.href}#${anchor}`);
  };
  lead();
  addEventListener("hashchange", lead);
})();
