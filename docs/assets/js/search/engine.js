// Finds. The index holds texts only; here every word of every text becomes a number, and each search reads all of them:
// Vietnamese has so few different syllables that fitting the typed words to each of these, once, is all the work with letters.
(() => {
  "use strict";
  const search = (globalThis.siteSearch = globalThis.siteSearch ?? {});
  const FIELDS = [["title", 1], ["text", 0.45], ["context", 0.25], ["words", 1]];
  const WORDS = 3;
  // Between the fields of a document; between other words for the same thing, each of which stands for itself.
  const BOUNDARY = 0, OTHER = 1;
  // How a list of results came about; the reader is told.
  const ALL = "all", SLIP = "slip", SOME = "some", NONE = "none";

  // For each word of the vocabulary, which of the typed words it fits (one bit each), and how well.
  function fits(words, list) {
    const masks = new Uint32Array(list.length);
    const quality = words.map(() => new Float32Array(list.length));
    words.forEach((word, index) => {
      for (let id = 2; id < list.length; id++) {
        const fit = search.fit(word, list[id]);
        if (fit === 0) continue;
        masks[id] |= 1 << index;
        quality[index][id] = fit;
      }
    });
    return { words, masks, quality };
  }

  class Engine {
    constructor(content) {
      this.content = content;
      const { list, number } = search.vocabulary();
      this.list = list;
      this.number = number;
      const contexts = content.contexts.map((text) => search.written(text).map(number));
      const tokens = [];
      this.starts = [];
      content.title.forEach((title, document) => {
        this.starts.push(tokens.length);
        for (const word of search.written(title)) tokens.push(number(word));
        tokens.push(BOUNDARY);
        for (const word of search.written(content.text[document])) tokens.push(number(word));
        tokens.push(BOUNDARY, ...contexts[content.context[document]], BOUNDARY);
        for (const other of content.words?.[document] ?? []) tokens.push(...search.written(other).map(number), OTHER);
      });
      this.starts.push(tokens.length);
      this.tokens = Uint32Array.from(tokens);
    }

    // Results in order: [{document, score, marks, fits}], and how they came about.
    find(typed) {
      const words = search.query(typed);
      if (!words.length) return { how: NONE, results: [], words };
      const ways = search.ways(words, this.content.abbreviations).map((way) => ({ ...fits(way, this.list), about: words.about }));
      const found = this.withAll(ways);
      if (found.length) return { how: ALL, results: found, words };
      const corrected = this.corrected(ways[0]);
      const near = corrected ? this.withAll([corrected]) : [];
      if (near.length) return { how: SLIP, results: near, words };
      const some = this.withSome(corrected ?? ways[0]);
      return { how: some.length ? SOME : NONE, results: some, words };
    }

    // Whether a word of a text is one that a result was found by; words that only differ in their marks count if nothing better did.
    marks(result, written) {
      const id = this.number(written);
      return result.way.quality.some((of) => of[id] > 0 || (!result.marks && of[id] < 0));
    }

    withAll(ways) {
      const best = new Map();
      for (const way of ways) {
        const all = (1 << way.words.length) - 1;
        for (let document = 0; document < this.starts.length - 1; document++) {
          let seen = 0;
          for (let at = this.starts[document]; at < this.starts[document + 1]; at++) seen |= way.masks[this.tokens[at]];
          if (seen !== all) continue;
          const result = this.judge(document, way);
          if (!(best.get(document)?.score >= result.score)) best.set(document, result);
        }
      }
      return inOrder([...best.values()]);
    }

    // How good: the best place of each word, words that follow each other as typed, how much of the title they are, the kind.
    judge(document, way) {
      const { words, masks, quality } = way;
      const best = new Float32Array(words.length);
      const exact = new Uint8Array(words.length);
      const pair = new Float32Array(words.length);
      let field = 0, before = 0, titleLength = 0, titleHits = 0, opens = 0, length = 0, hits = 0, named = 0;
      for (let at = this.starts[document]; at < this.starts[document + 1]; at++) {
        const token = this.tokens[at];
        if (token === BOUNDARY) {
          field++;
          before = 0;
          continue;
        }
        if (token === OTHER) {
          named = Math.max(named, hits / length);
          before = length = hits = 0;
          continue;
        }
        const weight = FIELDS[field][1];
        const mask = masks[token];
        if (field === 0) {
          if (!titleLength++ && mask) opens = 1;
          if (mask) titleHits++;
        } else if (field === WORDS) {
          length++;
          if (mask) hits++;
        }
        for (let index = 0; mask >> index; index++) {
          if (!((mask >> index) & 1)) continue;
          const fit = quality[index][token];
          if (fit > 0) exact[index] = 1;
          best[index] = Math.max(best[index], weight * Math.abs(fit));
          if (index && (before >> (index - 1)) & 1) pair[index] = Math.max(pair[index], weight);
        }
        before = mask;
      }
      const sum = (values) => values.reduce((total, value) => total + value, 0);
      const together = words.length > 1 ? sum(pair) / (words.length - 1) : sum(best);
      const preference = this.content.kinds[this.content.kind[document]][way.about === "meaning" ? 2 : 1];
      const share = Math.max(titleHits / (titleLength || 1), named);
      const score = (2 * sum(best)) / words.length + together + 0.6 * share + 0.15 * opens + preference;
      return { document, score, marks: exact.every(Boolean), way };
    }

    // Words that nothing fits may be slips: the words of the vocabulary that one slip makes of them stand in for them.
    corrected(way) {
      let slips = false;
      const masks = way.masks.slice();
      const quality = way.quality.map((of) => of.slice());
      way.words.forEach((word, index) => {
        if (word.plain.length < 4 || masks.some((mask) => (mask >> index) & 1)) return;
        this.list.forEach((known, id) => {
          if (!known || !search.oneSlip(word.plain, known.plain)) return;
          slips = true;
          masks[id] |= 1 << index;
          quality[index][id] = 0.5;
        });
      });
      return slips ? { ...way, masks, quality } : null;
    }

    // No document has all the words: those that have the most of them, rare words counting more than frequent ones.
    withSome(way) {
      const documents = this.starts.length - 1;
      const seenIn = new Uint32Array(documents);
      const counts = new Uint32Array(way.words.length);
      for (let document = 0; document < documents; document++) {
        let seen = 0;
        for (let at = this.starts[document]; at < this.starts[document + 1]; at++) seen |= way.masks[this.tokens[at]];
        seenIn[document] = seen;
        for (let index = 0; seen >> index; index++) counts[index] += (seen >> index) & 1;
      }
      const worth = Array.from(counts, (count) => Math.log(1 + documents / Math.max(count, 1)));
      const whole = worth.reduce((total, value) => total + value, 0);
      const results = [];
      seenIn.forEach((seen, document) => {
        let has = 0;
        worth.forEach((value, index) => { if ((seen >> index) & 1) has += value; });
        if (has <= whole / 2) return;
        const result = this.judge(document, way);
        results.push({ ...result, score: 10 * has + result.score });
      });
      return inOrder(results);
    }
  }

  // Results with all the marks that were typed come first; of equal merit, the one that stands earlier in the index.
  function inOrder(results) {
    return results.sort((a, b) => b.marks - a.marks || b.score - a.score || a.document - b.document);
  }

  search.how = { ALL, SLIP, SOME, NONE };
  search.load = (content) => { search.engine = new Engine(content); };
})();
