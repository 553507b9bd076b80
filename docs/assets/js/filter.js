// Filters the list of commitments in the page. The address holds what is asked for, so that a filtered list can be linked to.
// Without this file the full list stands there and the form is not shown.
(() => {
  "use strict";
  const form = document.querySelector("[data-filter]");
  if (!form) return;
  const list = document.querySelector("[data-filter-list]");
  const total = Number(list.dataset.filterTotal);
  const count = form.querySelector("[data-filter-count]");
  const reset = form.querySelector("[data-filter-reset]");
  const more = form.querySelector("[data-filter-more]");
  const none = document.querySelector("[data-filter-none]");
  const text = form.elements.q;
  const selects = [...form.querySelectorAll("select")];
  // What the address asks for and the list does not know: said, so that nobody takes the whole list for an answer.
  let lost = [];
  const moved = JSON.parse(form.dataset.moved || "{}");
  const number = (value) => value.toLocaleString("vi-VN");

  const groups = [...list.querySelectorAll("[data-filter-group]")].map((section) => ({ section, hidden: false }));
  // The cards are read when something is asked for the first time: until then all of them stand there, and most readers never ask.
  // The picture above the list follows: the square of a card that is not shown steps back.
  let read = null;
  function cards() {
    if (read) return read;
    const owner = new Map(groups.map((group) => [group.section, group]));
    const squares = new Map([...document.querySelectorAll(".square")].map((square) => [carded(square), square]));
    read = [...list.querySelectorAll(".card")].map((card, at) => {
      const keys = Object.fromEntries(selects.map(({ name }) => [name, (card.getAttribute(`data-${name}`) ?? "").split(" ")]));
      return { card, at, keys, group: owner.get(card.closest("[data-filter-group]")), square: squares.get(card.id), hidden: false };
    });
    return read;
  }

  // The square under the pointer says its statement.
  const carded = (square) => decodeURIComponent(square.hash.slice(1));
  document.addEventListener("pointerover", ({ target }) => {
    const square = target.closest?.(".square:not([title])");
    const title = square && document.getElementById(carded(square))?.querySelector(".card__title");
    if (title) square.title = title.textContent.trim();
  });

  // The words of the cards are read once, when somebody types for the first time.
  let finder = null;
  function textTest() {
    if (!text.value.trim()) return [];
    finder = finder ?? globalThis.siteSearch.phrases(
      cards().map(({ card }) => [...[...card.querySelectorAll(".card__title, .card__news, .card__text, .card__source")].map((part) => part.textContent), card.dataset.words ?? ""]),
      JSON.parse(form.dataset.filter || "[]"),
    );
    const found = finder(text.value);
    return found ? [(entry) => found[entry.at]] : [];
  }

  function apply() {
    const asked = selects.filter((select) => select.value);
    const tests = [...asked.map((select) => (entry) => entry.keys[select.name].includes(select.value)), ...textTest()];
    const filled = new Set();
    let shown = 0;
    const asking = tests.length > 0 || read !== null;
    for (const entry of asking ? cards() : []) {
      const hidden = !tests.every((test) => test(entry));
      if (!hidden) { shown += 1; filled.add(entry.group); }
      if (hidden !== entry.hidden) { entry.hidden = hidden; entry.card.hidden = hidden; entry.square?.classList.toggle("square--out", hidden); }
    }
    for (const group of asking ? groups : []) {
      const hidden = !filled.has(group);
      if (hidden !== group.hidden) { group.hidden = hidden; group.section.hidden = hidden; }
      // A folded group shows what was found in it, and folds again with the last condition.
      if (tests.length ? !group.section.open : group.unfolded) { group.section.open = tests.length > 0; group.unfolded = group.section.open; }
    }
    for (const select of selects) select.toggleAttribute("data-active", Boolean(select.value));
    if (asked.some((select) => more.contains(select))) more.open = true;
    reset.hidden = !tests.length && !lost.length;
    none.hidden = shown > 0 || !asking;
    const unknown = lost.length ? `. Liên kết này hỏi ${lost.join(", ")} mà danh sách không có` : "";
    const said = (tests.length ? `${number(shown)} trên ${number(total)} cam kết` : `${number(total)} cam kết`) + unknown;
    if (count.textContent !== said) count.textContent = said;
  }

  function address() {
    const query = new URLSearchParams();
    for (const field of [text, ...selects]) if (field.value.trim()) query.set(field.name, field.value.trim());
    const asked = query.toString();
    return location.pathname + (asked ? `?${asked}` : "") + (asked ? "" : location.hash);
  }

  // A choice is a step that "back" undoes; typing one word is one step, not one a letter, and its later letters are written down together
  // once the typing pauses: browsers refuse a page that writes its address too often (Safari: a hundred times in ten seconds).
  const PAUSE = 300;
  let typing = false;
  let later = 0;
  function remember(step) {
    clearTimeout(later);
    later = 0;
    if (address() === location.pathname + location.search + (location.search ? "" : location.hash)) return;
    try { history[step ? "pushState" : "replaceState"](null, "", address()); } catch { /* opened from disk: the list still filters */ }
  }

  function readAddress() {
    const query = new URLSearchParams(location.search);
    text.value = query.get("q") ?? "";
    lost = [];
    for (const select of selects) {
      const wanted = query.get(select.name) ?? "";
      select.value = wanted;
      if (select.selectedIndex < 0 && moved[wanted]) select.value = moved[wanted]; // it has another name now
      if (select.selectedIndex >= 0) continue;
      select.value = "";
      lost.push(`${form.querySelector(`label[for="${select.id}"]`).textContent.trim()} “${wanted.slice(0, 60)}”`);
    }
    typing = false;
    clearTimeout(later);
    later = 0;
    applyNow();
    // Who comes for a part of the list comes to it at once: the picture folds, one tap away.
    if (location.search && !reset.hidden) for (const map of document.querySelectorAll("[data-filter-map]")) map.open = false;
    showTarget();
  }

  // Letters that come faster than the screen is drawn are filtered for once.
  let frame = 0;
  function applyNow() {
    cancelAnimationFrame(frame);
    frame = 0;
    apply();
  }
  function settle() {
    if (frame) applyNow();
    if (later) remember(false);
  }
  text.addEventListener("input", () => {
    lost = [];
    if (!frame) frame = requestAnimationFrame(applyNow);
    clearTimeout(later);
    if (typing) later = setTimeout(settle, PAUSE);
    else remember(true);
    typing = true;
  });
  text.addEventListener("blur", () => {
    settle();
    typing = false;
  });
  addEventListener("pagehide", settle);
  form.addEventListener("change", (event) => {
    if (event.target === text) return;
    typing = false;
    lost = [];
    applyNow();
    remember(true);
  });
  // The list follows every letter and choice by itself: the button, and Enter on a phone's keyboard, lead down to it.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    settle();
    list.focus({ preventScroll: true });
    list.scrollIntoView();
  });
  function clear() {
    lost = [];
    for (const field of [text, ...selects]) field.value = "";
    applyNow();
    remember(true);
  }
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    clear();
    text.focus();
  });
  addEventListener("popstate", readAddress);
  // A page that comes back may have lost what stood in its fields, and not what they had done to the list: Safari empties them a moment later.
  const back = () => { if (!typing && document.activeElement !== text) readAddress(); };
  addEventListener("pageshow", (event) => {
    if (event.persisted) for (const wait of [0, 50, 300]) setTimeout(back, wait);
    else back();
  });
  // A link to one card must show it, whatever is filtered; what was typed stays to be seen, and the card stands with what it found.
  function showTarget() {
    let target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return; }
    if (!target?.closest("[hidden]") || !list.contains(target)) return;
    for (let part = target; part !== list; part = part.parentElement) part.hidden = false;
    const entry = cards().find(({ card }) => card === target || card.contains(target));
    if (entry) {
      entry.hidden = false;
      entry.square?.classList.remove("square--out");
      if (entry.group) entry.group.hidden = false;
      count.textContent += ", và mục mà liên kết này dẫn tới";
      none.hidden = true;
    }
    target.scrollIntoView();
  }
  addEventListener("hashchange", showTarget);
  readAddress();
})();
