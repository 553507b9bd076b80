// For a list that is narrowed while somebody types: which of its texts have what was typed. The words are those of the search.
(() => {
  "use strict";
  const search = (globalThis.siteSearch = globalThis.siteSearch ?? {});
  const BETWEEN = 0;

  // `texts`: for each entry, its texts. The result tells for what is typed which entries have it: null when nothing was typed.
  search.phrases = (entries, abbreviations) => {
    const { list, number } = search.vocabulary();
    const tokens = entries.map((texts) => Uint32Array.from(texts.flatMap((text) => [...search.written(text.normalize("NFC")).map(number), BETWEEN])));

    // For each word of the vocabulary, which of the typed words it is (one bit each); the last one may be its beginning only.
    function masks(way, beginnings) {
      const found = new Uint32Array(list.length);
      way.forEach((word, index) => {
        const marked = word.tone !== "" || word.letters !== word.plain;
        for (let id = 2; id < list.length; id++) {
          const fit = search.fit(word, list[id]);
          if (fit === 1 || (fit > 0 && word.last && (beginnings || !marked))) found[id] |= 1 << index;
        }
      });
      return found;
    }

    // One word after the other, as typed.
    function together(words, found, length) {
      let state = 0;
      for (const token of words) {
        state = ((state << 1) | 1) & found[token];
        if ((state >> (length - 1)) & 1) return true;
      }
      return false;
    }

    // All of them, wherever they stand.
    function apart(words, found, length) {
      let seen = 0;
      for (const token of words) seen |= found[token];
      return seen === (1 << length) - 1;
    }

    return (typed) => {
      const words = search.query(typed);
      if (!words.length) return null;
      const ways = search.ways(words, abbreviations);
      // Whole syllables come before their beginnings, the phrase before its words: the next way only where nothing was found.
      for (const [test, beginnings] of [[together, false], [together, true], [apart, false], [apart, true]]) {
        const made = ways.map((way) => [masks(way, beginnings), way.length]);
        const found = tokens.map((of) => made.some(([mask, length]) => test(of, mask, length)));
        if (found.includes(true)) return found;
      }
      return entries.map(() => false);
    };
  };
})();
