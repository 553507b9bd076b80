// A search field with its results: searches while somebody types, says the number of results once they pause, moves by arrow keys.
(() => {
  "use strict";
  const search = (globalThis.siteSearch = globalThis.siteSearch ?? {});
  const PAUSE = 700;

  // `box` holds a form with one field, .search__count, .search__live and .search__results; `changed` hears each new search.
  search.box = (box, changed = () => {}) => {
    const field = box.querySelector("input[name=q]");
    const count = box.querySelector(".search__count");
    const live = box.querySelector(".search__live");
    const place = box.querySelector(".search__results");
    const hint = count.textContent;
    let timer = 0;

    function run() {
      const found = search.engine.find(field.value);
      const summary = search.summary(field.value, found);
      count.textContent = summary || hint;
      search.show(place, found);
      clearTimeout(timer);
      timer = setTimeout(() => { live.textContent = summary; }, PAUSE);
      changed(field.value.trim());
    }

    // While an input method is composing a letter the text is not yet what is meant, but results may already follow it.
    field.addEventListener("input", run);
    box.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      const stops = [field, ...place.querySelectorAll(".search-result__link")];
      const at = stops.indexOf(document.activeElement);
      const to = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
      if (at < 0 || !to || event.isComposing) return;
      event.preventDefault();
      to.focus();
    });
    run();
  };
})();
