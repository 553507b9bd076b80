// What was typed, as words to look for: how well each fits a word of a text, and which abbreviations say the same.
(() => {
  "use strict";
  const search = (globalThis.siteSearch ??= {});
  const MOST_WORDS = 10;
  const MOST_WAYS = 6;
  // Written out, words may become more; the engine keeps one bit for each.
  const MOST_BITS = 30;

  // A number may be typed up to its thousands mark ("1.43" of 1.436): its digits alone are a beginning as well.
  const beginnings = (written, word) =>
    /^[0-9]/.test(written) ? [word.plain, written.replaceAll(".", "")] : [search.fold(written)];

  search.query = (typed) => {
    const written = search.written(typed.normalize("NFC")).slice(0, MOST_WORDS);
    return written.map((text, index) => {
      const word = search.wordOf(text);
      return { ...word, starts: beginnings(text, word), last: index === written.length - 1 };
    });
  };

  // Marks that were typed must be there; marks that were left out may be. "đuong" fits đường, not dương; "duong" fits both.
  const marksFit = (typed, found) =>
    (!typed.tone || typed.tone === found.tone) &&
    (found.letters.startsWith(typed.letters) ||
      [...typed.letters].every((letter, at) => letter === found.letters[at] || letter === found.plain[at]));

  // 0: does not fit. Up to 1: the better the more; negative: fits but for its marks.
  search.fit = (typed, found) => {
    let fit = 0;
    if (typed.plain === found.plain) fit = 1;
    else if (!typed.whole) {
      const start = typed.starts.find((text) => found.plain.startsWith(text));
      const number = /^[0-9]/.test(typed.plain);
      if (start && (typed.last || (start.length > 1 && !number))) fit = (typed.last ? 0.4 : 0.2) + (0.4 * start.length) / found.plain.length;
    }
    return marksFit(typed, found) ? fit : -fit;
  };

  const standsAt = (words, at, part) => part.every((plain, offset) => words[at + offset]?.plain === plain);

  // The words as typed, then with abbreviations written out and long names abbreviated: each is another way to say the same.
  search.ways = (words, abbreviations) => {
    const ways = [words];
    for (let next = 0; next < ways.length && ways.length < MOST_WAYS; next++) {
      for (const pair of abbreviations) {
        for (const [from, to] of [pair, [pair[1], pair[0]]]) {
          const at = ways[next].findIndex((_, index) => standsAt(ways[next], index, from));
          if (at < 0) continue;
          const said = to.map((plain) => ({ plain, letters: plain, tone: "", whole: true }));
          const way = [...ways[next].slice(0, at), ...said, ...ways[next].slice(at + from.length)];
          const known = (other) => other.map((word) => word.plain).join(" ") === way.map((word) => word.plain).join(" ");
          if (way.length <= MOST_BITS && !ways.some(known)) ways.push(way);
        }
      }
    }
    return ways.slice(0, MOST_WAYS);
  };

  // Whether one slip of the finger makes one of the other: a letter too many, too few, another one, or two exchanged.
  search.oneSlip = (a, b) => {
    if (a.length < b.length) [a, b] = [b, a];
    if (a.length - b.length > 1 || a === b) return false;
    let at = 0;
    while (at < b.length && a[at] === b[at]) at++;
    if (a.length > b.length) return a.slice(at + 1) === b.slice(at);
    return a.slice(at + 1) === b.slice(at + 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2));
  };
})();
