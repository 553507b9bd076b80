// What was typed, as words to look for: how well each fits a word of a text, and which abbreviations say the same.
(() => {
  "use strict";
  const search = (globalThis.siteSearch = globalThis.siteSearch ?? {});
  const MOST_WORDS = 10;
  const MOST_WAYS = 6;
  // Written out, words may become more; the engine keeps one bit for each.
  const MOST_BITS = 30;

  // A number may be typed up to its thousands mark ("1.43" of 1.436): its digits alone are a beginning as well.
  const beginnings = (written, word) =>
    /^[0-9]/.test(written) ? [word.plain, written.replace(/\./g, "")] : [search.fold(written)];

  // Marks that were typed must be there; marks that were left out may be. "đuong" fits đường, not dương; "duong" fits both.
  const marksFit = (typed, found) =>
    (!typed.tone || typed.tone === found.tone) &&
    (found.letters.startsWith(typed.letters) ||
      [...typed.letters].every((letter, at) => letter === found.letters[at] || letter === found.plain[at]));

  // How people end or begin a question. Left out where something else is left to look for: no record says "xong chưa" of itself.
  const MEANING = ["nghĩa là gì", "có nghĩa là gì", "viết tắt của từ gì", "viết tắt của gì", "viết tắt là gì", "là viết tắt của gì", "là gì"];
  const QUESTIONS = [
    ...MEANING, "nay là gì", "bây giờ là gì", "bây giờ là cơ quan nào", "nay là cơ quan nào", "bây giờ ở đâu", "bây giờ", "hiện nay", "hiện giờ",
    "xong chưa", "đã xong chưa", "được chưa", "chưa", "ở đâu", "bao nhiêu", "được bao nhiêu", "còn bao nhiêu", "khi nào xong", "bao giờ xong",
    "khi nào", "bao giờ", "thế nào", "như thế nào", "ra sao", "tới đâu rồi", "tới đâu", "đến đâu rồi", "đến đâu", "tăng hay giảm", "vì sao", "tại sao",
    "làm gì", "ai làm", "ai phụ trách", "có không", "phải không", "đúng không",
  ].map((text) => ({ words: search.words(text), meaning: MEANING.includes(text) })).sort((a, b) => b.words.length - a.words.length);

  // The words without the question around them, and whether the question was what a word means.
  function asked(words) {
    let left = words;
    let about = "";
    const stands = (question, from) => question.words.every((part, at) => left[from + at].plain === part.plain && marksFit(left[from + at], part));
    for (;;) {
      const fitting = QUESTIONS.filter((question) => question.words.length < left.length);
      const end = fitting.find((question) => stands(question, left.length - question.words.length));
      // One word alone at the beginning is more likely the thing itself: "chưa" and "chữa cháy".
      const start = end ? null : fitting.find((question) => question.words.length > 1 && stands(question, 0));
      if (!end && !start) return { left, about };
      left = end ? left.slice(0, -end.words.length) : left.slice(start.words.length);
      if ((end ?? start).meaning) about = "meaning";
    }
  }

  search.query = (typed) => {
    const all = search.written(typed.normalize("NFC")).slice(0, MOST_WORDS).map((text) => ({ ...search.wordOf(text), text }));
    const { left, about } = asked(all);
    const words = left.map(({ text, ...word }, index) => ({
      // Where a question was left out, its last word was typed to the end.
      ...word, starts: beginnings(text, word), last: left.length === all.length && index === left.length - 1,
    }));
    return Object.assign(words, { about });
  };

  // The words of many texts as numbers: spellings of one word have one number. 0 and 1 are no words: they stand between texts.
  search.vocabulary = () => {
    const list = [null, null];
    const byWritten = new Map();
    const byForm = new Map();
    const number = (written) => {
      let id = byWritten.get(written);
      if (id === undefined) {
        const word = search.wordOf(written);
        const form = word.letters + word.tone;
        id = byForm.get(form);
        if (id === undefined) {
          id = list.push(word) - 1;
          byForm.set(form, id);
        }
        byWritten.set(written, id);
      }
      return id;
    };
    return { list, number };
  };

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
