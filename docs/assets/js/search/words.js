// What counts as a word, and which spellings count as the same word. macros/formatting/words.py says the rules and why; a test compares both.
(() => {
  "use strict";
  const search = (globalThis.siteSearch = globalThis.siteSearch ?? {});
  const letter = "A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0300-\\u036f\\u1e00-\\u1eff";
  const word = new RegExp(`[0-9]{1,2}(?=\\.[0-9]{1,2}\\.[0-9]{4}(?![0-9]))|[0-9]{1,2}(?=\\.(?:19|20)[0-9]{2}(?![0-9]))|[0-9]{1,3}(?:,[0-9]{3}){2,}(?![0-9])(?:\\.[0-9]+)?|[0-9]{1,3}(?:\\.[0-9]{3})+(?![0-9])(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)?|[${letter}][${letter}0-9²³]*`, "g");
  const marks = /[\u0300-\u036f]/g;
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const thousands = /^[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?$/;
  const english = /^[0-9]{1,3}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?$/;
  const zeros = /(,(?![0-9]{3}$)[0-9]*?)0+$/;
  const asPlain = { ð: "đ", ɖ: "đ", "²": "2", "³": "3" };
  const finalY = /^([hklmst]|qu)y$/;

  function numberOf(written) {
    const number = english.test(written) ? written.replace(/,/g, "").replace(".", ",") : written.replace(/\./g, thousands.test(written) ? "" : ",");
    return number.replace(zeros, "$1").replace(/^0+(?=[0-9])/, "").replace(/,$/, "");
  }

  function wordOf(written) {
    if (written[0] >= "0" && written[0] <= "9") {
      const number = numberOf(written);
      return { plain: number, letters: number, tone: "" };
    }
    const apart = written.toLowerCase().normalize("NFD").replace(/[ðɖ²³]/g, (sign) => asPlain[sign]);
    const letters = apart.replace(tones, "").normalize("NFC").replace(finalY, "$1i");
    return { plain: search.fold(letters), letters, tone: apart.match(tones)?.[0] ?? "" };
  }

  // Small letters without marks: what a word begins with while it is being typed, before its last letters decide about y and i.
  search.fold = (text) => text.toLowerCase().normalize("NFD").replace(marks, "").replace(/[đðɖ]/g, "d").replace(/[²³]/g, (sign) => asPlain[sign]);
  // The words of a text in NFC as they are written, each with its place: highlighting needs places, indexing only the words.
  search.written = (text) => text.match(word) ?? [];
  search.places = (text) => [...text.matchAll(word)];
  search.wordOf = wordOf;
  search.words = (text) => search.written(text.normalize("NFC")).map(wordOf);
})();
