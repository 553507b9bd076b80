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
  const number = (value) => value.toLocaleString("vi-VN");

  // Lower case; "folded" also without diacritics and with đ as d, so that "duong" finds "đường".
  const exact = (value) => value.normalize("NFC").toLowerCase();
  const folded = (value) => exact(value).normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");

  const groups = [...list.querySelectorAll("[data-filter-group]")].map((section) => ({ section, hidden: false }));
  const owner = new Map(groups.map((group) => [group.section, group]));
  const cards = [...list.querySelectorAll(".card")].map((card) => {
    const keys = Object.fromEntries(selects.map(({ name }) => [name, (card.getAttribute(`data-${name}`) ?? "").split(" ")]));
    return { card, keys, group: owner.get(card.closest("[data-filter-group]")), hidden: false, exact: null, folded: null };
  });

  // The words of a card are read once, when somebody types for the first time.
  function readWords() {
    if (cards.length && cards[0].exact !== null) return;
    for (const entry of cards) {
      const parts = [...entry.card.querySelectorAll(".card__title, .card__news, .card__text, .card__source")].map((part) => part.textContent);
      entry.exact = exact([...parts, entry.card.dataset.words ?? ""].join(" ").replace(/\s+/g, " "));
      entry.folded = folded(entry.exact);
    }
  }

  // What is typed with diacritics must stand there with them; if it stands nowhere so, its letters are enough.
  function contains(part) {
    const plain = folded(part);
    const strict = plain !== part && cards.some((entry) => entry.exact.includes(part));
    return strict ? (entry) => entry.exact.includes(part) : (entry) => entry.folded.includes(plain);
  }

  // Vietnamese words are several syllables: the phrase as typed comes first; only where it stands nowhere, each syllable by itself.
  function wordTests() {
    const phrase = exact(text.value).trim().replace(/\s+/g, " ");
    if (!phrase) return [];
    readWords();
    const whole = contains(phrase);
    return cards.some(whole) ? [whole] : phrase.split(" ").map(contains);
  }

  function apply() {
    const asked = selects.filter((select) => select.value);
    const tests = [...asked.map((select) => (entry) => entry.keys[select.name].includes(select.value)), ...wordTests()];
    const filled = new Set();
    let shown = 0;
    for (const entry of cards) {
      const hidden = !tests.every((test) => test(entry));
      if (!hidden) { shown += 1; filled.add(entry.group); }
      if (hidden !== entry.hidden) { entry.hidden = hidden; entry.card.hidden = hidden; }
    }
    for (const group of groups) {
      const hidden = !filled.has(group);
      if (hidden !== group.hidden) { group.hidden = hidden; group.section.hidden = hidden; }
      // A folded group shows what was found in it, and folds again with the last condition.
      if (tests.length ? !group.section.open : group.unfolded) { group.section.open = tests.length > 0; group.unfolded = group.section.open; }
    }
    for (const select of selects) select.toggleAttribute("data-active", Boolean(select.value));
    if (asked.some((select) => more.contains(select))) more.open = true;
    reset.hidden = !tests.length;
    none.hidden = shown > 0;
    const said = tests.length ? `${number(shown)} trên ${number(total)} cam kết` : `${number(total)} cam kết`;
    if (count.textContent !== said) count.textContent = said;
  }

  function address() {
    const query = new URLSearchParams();
    for (const field of [text, ...selects]) if (field.value.trim()) query.set(field.name, field.value.trim());
    const asked = query.toString();
    return location.pathname + (asked ? `?${asked}` : "") + (asked ? "" : location.hash);
  }

  // A choice is a step that "back" undoes; typing one word is one step, not one a letter.
  let typing = false;
  function remember(step) {
    if (address() === location.pathname + location.search + (location.search ? "" : location.hash)) return;
    try { history[step ? "pushState" : "replaceState"](null, "", address()); } catch { /* opened from disk: the list still filters */ }
  }

  function readAddress() {
    const query = new URLSearchParams(location.search);
    text.value = query.get("q") ?? "";
    for (const select of selects) {
      select.value = query.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    typing = false;
    apply();
  }

  text.addEventListener("input", () => {
    apply();
    remember(!typing);
    typing = true;
  });
  text.addEventListener("blur", () => { typing = false; });
  form.addEventListener("change", (event) => {
    if (event.target === text) return;
    typing = false;
    apply();
    remember(true);
  });
  // The list follows every letter and choice by itself: the button, and Enter on a phone's keyboard, lead down to it.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.focus({ preventScroll: true });
    list.scrollIntoView();
  });
  function clear() {
    for (const field of [text, ...selects]) field.value = "";
    apply();
    remember(true);
  }
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    clear();
    text.focus();
  });
  addEventListener("popstate", readAddress);
  // A link to one card must show it, whatever is filtered.
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest("[hidden]") || !list.contains(target)) return;
    clear();
    target.scrollIntoView();
  });
  readAddress();
})();
