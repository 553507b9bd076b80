// A source mark, a note mark or an abbreviation shows what it stands for beside the text. Without this file, marks are plain links.
(() => {
  "use strict";
  const make = (tag, name, text) => Object.assign(document.createElement(tag), { className: name, textContent: text });
  const box = make("div", "source-popover", "");
  box.id = "source-popover";
  if (!("popover" in box)) return;
  box.popover = "auto";
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-label", "Nguồn và ghi chú");
  // The focus goes to the box itself: a screen reader then says the quotation and where it stands, not only "link".
  box.setAttribute("aria-describedby", "source-told");
  box.tabIndex = -1;
  document.body.append(box);
  document.documentElement.classList.add("notes"); // text.css shows excerpts by itself where this is missing
  let opener = null;

  function fill(mark) {
    box.textContent = "";
    const told = make("div", "source-popover__told", "");
    told.id = "source-told";
    if (mark.dataset.where) {
      const where = mark.dataset.where;
      const excerpt = make("q", "source-popover__excerpt", mark.dataset.excerpt);
      if (mark.dataset.lang) excerpt.lang = mark.dataset.lang;
      told.append(make("p", "source-popover__where", `Nguồn: ${where}`), excerpt);
    }
    if (mark.dataset.note) told.append(make("p", "source-popover__note", mark.dataset.note));
    if (mark.title) told.append(make("p", "source-popover__note", `${mark.textContent}: ${mark.title}`));
    box.append(told);
    const tools = mark.nextElementSibling;
    if (tools?.matches(".tools--quiet")) {
      const copy = make("p", "source-popover__tools", "");
      copy.append(...[...tools.children].flatMap((child) => [child.cloneNode(true), " "]));
      box.append(copy);
    }
    const row = make("p", "source-popover__actions", "");
    if (mark.href) {
      const link = make("a", "", mark.rel === "external" ? "Mở trang nguồn" : mark.dataset.note ? "Xem phép đối chiếu" : "Xem trong bảng số liệu");
      link.href = mark.href;
      link.addEventListener("click", () => box.hidePopover());
      row.append(link);
    }
    const close = make("button", "source-popover__close", "Đóng");
    close.type = "button";
    close.addEventListener("click", () => box.hidePopover());
    row.append(close);
    box.append(row);
  }

  function place(mark) {
    const at = mark.getBoundingClientRect();
    const wide = Math.min(360, document.documentElement.clientWidth - 24);
    box.style.width = `${wide}px`;
    const left = Math.max(12, Math.min(at.left, document.documentElement.clientWidth - wide - 12));
    const below = at.bottom + 8;
    const above = at.top - box.offsetHeight - 8;
    box.style.left = `${left}px`;
    box.style.top = `${below + box.offsetHeight > innerHeight && above > 0 ? above : below}px`;
  }

  function show(mark) {
    opener = mark;
    fill(mark);
    box.showPopover();
    place(mark);
    box.focus({ preventScroll: true });
  }

  // By keyboard an abbreviation is reached where it first stands on the page; the others say the same.
  const met = new Set();
  for (const abbr of document.querySelectorAll("main abbr[title]")) {
    if (met.has(abbr.textContent) || abbr.closest("a, summary, button, svg, label")) continue;
    met.add(abbr.textContent);
    abbr.tabIndex = 0;
    abbr.setAttribute("role", "button");
    abbr.setAttribute("aria-haspopup", "dialog");
  }
  document.addEventListener("keydown", (event) => {
    if ((event.key !== "Enter" && event.key !== " ") || !event.target.matches("abbr[title]")) return;
    event.preventDefault();
    show(event.target);
  });

  document.addEventListener("click", (event) => {
    const mark = event.target.closest("a.src[data-where], a.note-mark[data-note], abbr[title]");
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || mark.closest("a, summary, button") !== (mark.href ? mark : null)) return;
    event.preventDefault();
    show(mark);
  });
  box.addEventListener("toggle", (event) => {
    if (event.newState === "closed" && box.contains(document.activeElement)) opener?.focus({ preventScroll: true });
  });
  addEventListener("scroll", () => { if (box.matches(":popover-open")) box.hidePopover(); }, { passive: true });
})();
