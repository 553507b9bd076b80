// Texts in pieces, the found words marked: [["Sửa ", false], ["đường", true], …]. Texts stay texts; nothing here makes HTML.
(() => {
  "use strict";
  const search = (globalThis.siteSearch = globalThis.siteSearch ?? {});
  const LONGEST = 170;
  const BEFORE = 50;
  const BETWEEN = /^[\s/–-]*$/;

  // Neighbouring words are marked as one: "đầu tư công" is read out as one phrase.
  function ranges(text, result) {
    const found = [];
    for (const place of search.places(text)) {
      if (!search.engine.marks(result, place[0])) continue;
      const last = found[found.length - 1];
      const end = place.index + place[0].length;
      if (last && BETWEEN.test(text.slice(last.end, place.index))) last.end = end;
      else found.push({ start: place.index, end });
    }
    return found;
  }

  function cut(text, found, from, to) {
    const pieces = [];
    let at = from;
    for (const { start, end } of found) {
      if (end <= from || start >= to) continue;
      pieces.push([text.slice(at, Math.max(start, from)), false], [text.slice(Math.max(start, from), Math.min(end, to)), true]);
      at = Math.min(end, to);
    }
    pieces.push([text.slice(at, to), false]);
    return pieces.filter(([piece]) => piece);
  }

  search.pieces = (text, result) => cut(text, ranges(text, result), 0, text.length);

  // A long text is shown around the first found word, cut between words.
  search.excerpt = (text, result) => {
    const found = ranges(text, result);
    if (text.length <= LONGEST) return cut(text, found, 0, text.length);
    const first = found[0]?.start ?? 0;
    const from = first > BEFORE ? text.indexOf(" ", first - BEFORE) + 1 : 0;
    const to = from + LONGEST < text.length ? text.lastIndexOf(" ", from + LONGEST) : text.length;
    return [...(from ? [["… ", false]] : []), ...cut(text, found, from, to), ...(to < text.length ? [[" …", false]] : [])];
  };
})();
