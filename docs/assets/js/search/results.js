// Shows what was found: how many, by kind, twenty at a time. A plain list of links, which every screen reader knows how to read.
(() => {
  "use strict";
  const search = (globalThis.siteSearch = globalThis.siteSearch ?? {});
  const AT_ONCE = 20;
  const make = (tag, name, ...children) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...children);
    return element;
  };
  const button = (name, text, act) => {
    const made = make("button", name, text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };
  const marked = (pieces) => pieces.map(([text, found]) => (found ? make("mark", "", text) : text));

  // A page opened from disk has no server that would answer a folder with its index.
  const address = (place) => {
    const url = new URL(place, search.root);
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  };

  function entry(result) {
    const { content } = search.engine;
    const { document: at } = result;
    const link = make("a", "search-result__link");
    link.href = address(content.address[at]);
    link.append(make("span", "search-result__kind", content.kinds[content.kind[at]][0]), " ", make("span", "search-result__title", ...marked(search.pieces(content.title[at], result))));
    const item = make("li", "search-result", link);
    const context = content.contexts[content.context[at]];
    if (content.text[at]) {
      // An answer is shown whole: nobody should have to open a page to read the end of it.
      const cut = content.kinds[content.kind[at]][3] ? search.pieces : search.excerpt;
      item.append(make("p", "search-result__text", ...marked(cut(content.text[at], result))));
    }
    if (context) item.append(make("p", "search-result__context", ...marked(search.pieces(context, result))));
    return item;
  }

  // The sentence above the list, and what the live region says.
  search.summary = (typed, found) => {
    const count = found.results.length;
    const { ALL, SLIP, SOME } = search.how;
    if (!found.words.length) return typed.trim() ? "Hãy gõ ít nhất một chữ hoặc một con số." : "";
    if (found.how === ALL) return `${count} kết quả cho “${typed.trim()}”`;
    if (found.how === SLIP) return `Không có mục nào đúng như đã gõ. ${count} mục có chữ gần giống:`;
    if (found.how === SOME) return `Không có mục nào chứa đủ các chữ. ${count} mục gần nhất:`;
    return `Không tìm thấy “${typed.trim()}”. Hãy thử bỏ bớt chữ, gõ không dấu, hoặc xem danh sách đầy đủ ở các trang dưới đây.`;
  };

  function kindButtons(found, chosen, choose) {
    const { content } = search.engine;
    const counts = new Map();
    for (const { document: at } of found.results) counts.set(content.kind[at], (counts.get(content.kind[at]) ?? 0) + 1);
    if (counts.size < 2) return [];
    const one = (kind, label, count) => {
      const made = button("search-kind", `${label} `, () => choose(kind));
      made.append(make("span", "search-kind__count", String(count)));
      made.setAttribute("aria-pressed", String(kind === chosen));
      return made;
    };
    const group = make("div", "search-kinds", one(null, "Tất cả", found.results.length), ...[...counts].map(([kind, count]) => one(kind, content.kinds[kind][0], count)));
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "Chỉ hiện một loại");
    return [group];
  }

  // Writes into `place`; called again when a kind is chosen.
  search.show = (place, found, chosen = null) => {
    const { content } = search.engine;
    const shown = chosen === null ? found.results : found.results.filter(({ document: at }) => content.kind[at] === chosen);
    const list = make("ol", "search-results");
    const exact = shown.filter((result) => result.marks).length;
    const more = button("search-more", "", () => append(true));
    const fill = (...parts) => {
      place.textContent = "";
      place.append(...parts);
    };
    let next = 0;
    function append(focus) {
      const first = next;
      for (const result of shown.slice(first, first + AT_ONCE)) {
        if (next === exact && exact && found.how === search.how.ALL) list.append(make("li", "search-results__divider", "Cùng chữ, khác dấu"));
        const item = entry(result);
        list.append(item);
        if (focus && next === first) item.querySelector("a").focus();
        next++;
      }
      const left = shown.length - next;
      more.hidden = left <= 0;
      more.textContent = `Xem thêm ${Math.min(left, AT_ONCE)} kết quả (còn ${left})`;
    }
    const again = (kind) => {
      search.show(place, found, kind);
      place.querySelector("[aria-pressed=true]").focus();
    };
    if (found.results.length) {
      fill(...kindButtons(found, chosen, again), list, more);
      append(false);
    } else {
      fill(...(found.words.length ? [otherPages()] : []));
    }
  };

  // The links of the menu, for those who found nothing.
  function otherPages() {
    const links = [...document.querySelectorAll("#site-menu a")].map((link) => {
      const copy = make("a", "", link.textContent);
      copy.href = link.href;
      return make("li", "", copy);
    });
    return make("ul", "search-pages", ...links);
  }
})();
