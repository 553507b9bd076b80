// An entry of the form: what is wrong with it, and the file that is made of it. No page is touched here, so that tests run it by itself.
// Patterns, lists, limits and words come from the checks themselves (macros/editing/entry_rules.py).
(() => {
  "use strict";
  // Every word as data: one line, letters in one form, nothing that cannot be seen.
  const clean = (text) => (text || "").normalize("NFC").replace(/[\s\p{Zs}]+/gu, " ").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Mn}\uFFFD]/gu, "").replace(/ +/g, " ").trim();
  const shown = (day) => day.split("-").reverse().map((part) => part.replace(/^0+/, "")).join("/");

  // "30/7/2024", "7/2024", "2024", "2024-07" → as the file has it; null for anything else.
  function partial(text) {
    const parts = /^\d{4}(-\d\d?){0,2}$/.test(text) ? text.split("-") : text.split(/[/.-]/).reverse();
    if (!parts.every((part) => /^\d+$/.test(part)) || parts.length > 3 || parts[0].length !== 4) return null;
    const day = parts.map((part) => part.padStart(2, "0")).join("-");
    if (parts.length === 1) return day;
    const time = Date.parse(parts.length === 2 ? `${day}-01` : day);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
  }

  function split(address) {
    const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(address);
    const [, scheme = "", authority, path, query = "", fragment = ""] = parts;
    const host = (authority ?? "").replace(/^.*@/, "").replace(/:\d*$/, "").toLowerCase();
    return { scheme: scheme.toLowerCase(), authority, path, query, fragment, host };
  }

  class Entry {
    // `values`: name of a field → what is typed; `about`: { report, commitment?, subject?, unrated? }; `reply`: a named body answers.
    constructor(rules, values, about, today, reply = false) {
      Object.assign(this, { rules, about, today, reply, found: [] });
      this.value = Object.fromEntries(rules.fields.map(([name]) => [name, clean(values[name])]));
      const day = partial(this.value["evidence.published"]);
      if (day) this.value["evidence.published"] = day;
      this.report = rules.reports[about.report] || { date: "" };
      this.publisher = publisherOf(rules, this.value["evidence.url"]);
      this.asks = new Set(rules.fields.map(([name]) => name).filter((name) => this.relevant(name)));
      for (const name of Object.keys(this.value)) if (!this.asks.has(name)) this.value[name] = "";
    }

    // What need not be asked here is not asked: fields that would only be wrong.
    relevant(name) {
      if (name === "evidence.document_number") return this.publisher?.[1] === "document_library";
      if (name === "enlarged_city") return Boolean(this.report.until && this.value.date > this.report.until);
      if (name === "covers") return Boolean(this.about.commitment) && this.value.bearing !== "context";
      if (name === "official_status") return Boolean(this.about.commitment);
      return true;
    }

    say(name, key, filled = {}) {
      if (this.found.some((one) => one.name === name)) return;
      const [message, advice] = this.rules.words[key].map((text) => text.replace(/\{(\w+)\}/g, (all, word) => filled[word] ?? all));
      this.found.push({ name, message, advice });
    }

    // [{ name, message, advice }], one a field, in the order of the form.
    problems() {
      const value = this.value;
      for (const [name, , , required] of this.rules.fields) {
        if (!this.asks.has(name)) continue;
        if (!value[name]) { if (required) this.say(name, "missing"); continue; }
        if (name === "evidence.url") this.address(value[name]);
        else this.text(name, value[name]);
      }
      this.quotation(value["evidence.excerpt"]);
      this.source();
      this.days();
      this.meaning();
      for (const name of ["summary", "note"]) this.numbers(name, value[name]);
      const order = this.rules.fields.map(([name]) => name);
      return this.found.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
    }

    matches(key, text) { return new RegExp(...this.rules.patterns[key]).exec(text); }

    text(name, text) {
      const word = text.split(" ").find((one) => this.matches("false", one));
      if (word) this.say(name, "letters", { word });
      if (!/[\p{L}\p{N}]/u.test(text)) this.say(name, name === "evidence.excerpt" ? "wordless" : "signs");
      for (const [source, flags, label] of this.rules.markup) {
        const written = new RegExp(source, flags).exec(text);
        if (written) { this.say(name, "markup", { label, written: written[0].trim() }); break; }
      }
      const code = this.matches("placeholder", text);
      if (code) this.say(name, "placeholder", { written: code[1] });
    }

    address(address) {
      const say = (key, filled) => this.say("evidence.url", key, filled);
      const { scheme, authority, path, query, fragment, host } = split(address);
      const whole = `${host}${path}${query ? "?" : ""}${query}`;
      if (/[\s<>"'`\\{}|^]/.test(address)) say("address-signs");
      else if (scheme === "http" && host) say("http", { written: address.replace(/^http:/i, "https:") });
      else if (scheme && scheme !== "https" && !scheme.includes(".")) say("scheme", { scheme });
      else if (scheme !== "https" || !host) say("no-scheme");
      else if (this.matches("false", address)) say("unreadable");
      else if (!/^(?:[^@]*@)?[^@:[\]]+(?::\d{1,4})?$/.test(authority)) say("unreadable");
      else if (!this.matches("host", host)) say("host", { host });
      else if (authority.includes("@")) say("password");
      else if (this.rules.short.includes(host.replace(/^www\./, "")) || this.matches("sending", whole)) say("sends-on", { host });
      else {
        const named = (pair) => { try { return decodeURIComponent(pair.split("=")[0].replaceAll("+", " ")); } catch { return pair.split("=")[0]; } };
        const kept = (part) => part.split("&").filter((pair) => !this.matches("tracking", named(pair))).join("&");
        const names = [query, fragment].flatMap((part) => part.split("&").map(named).filter((name) => this.matches("tracking", name)));
        const [asked, mark] = [kept(query), kept(fragment)];
        const written = `https://${authority}${path}${asked && `?${asked}`}${mark && `#${mark}`}`;
        if (names.length) say("tracking", { names: names.join(", "), written });
        else if (this.rules.reposts.some((one) => host === one || host.endsWith(`.${one}`))) say("repost", { host });
        else if (this.matches("list", path)) say("list-page");
      }
    }

    quotation(excerpt) {
      const words = excerpt.split(" ");
      const said = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
      const limit = this.rules.limits.excerpt;
      if (words.length > limit) this.say("evidence.excerpt", "long", { count: words.length, limit });
      if (excerpt && said.length === 1 && !this.matches("unit", said[0])) this.say("evidence.excerpt", "one-word");
    }

    source() {
      const [name, kind] = this.publisher || [];
      const written = this.value["evidence.publisher"];
      if (name && written !== name && !(written.startsWith(`${name} (`) && written.endsWith(")"))) this.say("evidence.publisher", "publisher", { name });
      if (kind === "document_library" && !this.value["evidence.document_number"]) this.say("evidence.document_number", "copy");
      if (this.reply && (kind === "press" || kind === "document_library")) this.say("evidence.url", "not-own", { name });
    }

    days() {
      const { value, today, report } = this;
      const [first, last] = this.rules.limits.years;
      const read = value["evidence.accessed"];
      const published = value["evidence.published"];
      for (const name of ["date", "evidence.accessed", "evidence.published", "period.from", "period.to"]) {
        const day = value[name];
        if (!day) continue;
        if (!partial(day) || (name !== "evidence.published" && day.length !== 10)) this.say(name, "day");
        else if (Number(day.slice(0, 4)) < first || Number(day.slice(0, 4)) > last) this.say(name, "year", { year: Number(day.slice(0, 4)) });
      }
      if (read > today) this.say("evidence.accessed", "read-later");
      if (published > read && partial(published)) this.say("evidence.published", "published-later");
      if (!value.date) return;
      if (value.date < report.date) this.say("date", "older", report);
      if (value.date > today) this.say("date", "future");
      const known = published || read;
      if (known && `${known}-99` < value.date) this.say("date", "early", { day: shown(value.date) });
      if (published && `${published}-99` < report.date && value.bearing !== "context") this.say("evidence.published", "source-older", report);
      if (value["period.from"] && value["period.to"] && value["period.from"] > value["period.to"]) this.say("period.from", "backwards");
    }

    meaning() {
      const { value, rules } = this;
      if (this.asks.has("enlarged_city") && !value.enlarged_city) this.say("enlarged_city", "territory", { until: this.report.untilWords });
      if (value.enlarged_city === "true" && value.bearing && value.bearing !== "context") this.say("bearing", "enlarged");
      if (!value.official_status) return;
      if (this.about.unrated) this.say("official_status", "unrated");
      if (this.publisher?.[1] !== "authority" && !value["evidence.document_number"]) this.say("official_status", "no-authority");
      const [label, bearings] = rules.official[value.official_status] || ["", []];
      const meant = value.bearing === "completion" && value.covers !== "whole" ? "progress" : value.bearing;
      if (!bearings.includes(meant)) this.say("official_status", "clash", { label, bearing: rules.fields.find(([name]) => name === "bearing")[2] });
    }

    // Every number of a sentence stands in the quotation, is one of the days given, or is part of a name.
    numbers(name, sentence) {
      const all = (key, text) => [...text.matchAll(new RegExp(this.rules.patterns[key][0], `${this.rules.patterns[key][1]}g`))];
      const quoted = this.value["evidence.excerpt"].toLowerCase();
      const stands = (words) => new RegExp(`(?<![\\p{L}\\p{N}])${words.toLowerCase().replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&").replace(/\\-/g, "[-]")}(?![\\p{L}\\p{N}])`, "u").test(quoted);
      const days = ["date", "evidence.accessed", "evidence.published", "period.from", "period.to"].map((one) => this.value[one]).filter((day) => day.length === 10);
      const missing = [];
      const hide = (found) => { sentence = sentence.slice(0, found.index) + "x".repeat(found[0].length) + sentence.slice(found.index + found[0].length); };
      for (const found of all("document", sentence)) {
        if (!stands(found[0]) && found[0].toLowerCase() !== this.value["evidence.document_number"].toLowerCase()) missing.push(found[0]);
        hide(found);
      }
      for (const found of all("day", sentence)) {
        const part = (letter) => Number(Object.entries(found.groups).find(([key, value]) => key[0] === letter && value)?.[1] ?? 0);
        const [d, m, y] = [part("d"), part("m"), part("y")];
        const given = days.some((day) => m && (!y || y === Number(day.slice(0, 4))) && m === Number(day.slice(5, 7)) && (!d || d === Number(day.slice(8))));
        if (!given && !stands(found[0])) missing.push(found[0]);
        hide(found);
      }
      const known = new Set();
      let counted = quoted;
      for (const found of all("day", quoted)) {
        const said = Object.entries(found.groups).filter(([, value]) => value).map(([key, value]) => [key[0].replace("n", "m"), value]);
        const { d, m, y } = Object.fromEntries(said);
        if (!d || !m || !y) continue;
        known.add(y);
        counted = counted.slice(0, found.index) + "x".repeat(found[0].length) + counted.slice(found.index + found[0].length);
      }
      // Each number with the scale or percent sign behind it, and how the words before it lean: `hơn 300`, `giảm 5%`.
      const { leans, opposite, bounds } = this.rules;
      const unit = (text, found) => new RegExp(...this.rules.patterns.behind).exec(text.slice(found.index + found[0].length))[0].trim().toLowerCase();
      const lean = (text, found) => Object.keys(leans).filter((one) => new RegExp(...leans[one]).test(text.slice(Math.max(0, found.index - 40), found.index)));
      const quotes = all("number", counted).map((found) => ({ number: found[0], unit: unit(counted, found), lean: lean(counted, found) }));
      const says = (said, quote) => quote.number === said.number && quote.unit === said.unit
        && !said.lean.some((one) => opposite[one].some((other) => quote.lean.includes(other)) || (bounds[one] && !bounds[one].some((other) => quote.lean.includes(other))));
      for (const found of all("number", sentence)) {
        const after = sentence.slice(found.index + found[0].length);
        const named = this.matches("name", sentence.slice(0, found.index)) && !this.matches("measure", after);
        const year = days.some((day) => day.slice(0, 4) === found[0]);
        const said = { number: found[0], unit: unit(sentence, found), lean: lean(sentence, found) };
        if (!known.has(found[0]) && !quotes.some((quote) => says(said, quote)) && !named && !(year && !said.lean.length && !this.matches("measure", after))) missing.push(`${said.number} ${said.unit}`.trim());
      }
      if (this.matches("compound", sentence)) {
        const words = this.rules.numberWords.join("|");
        for (const found of sentence.matchAll(new RegExp(`(?<!\\p{L})(?:${words})(?: (?:${words}))+(?!\\p{L})`, "giu"))) if (!stands(found[0])) missing.push(found[0]);
      }
      if (missing.length) this.say(name, "unquoted", { names: [...new Set(missing)].join(", ") });
    }

    // The file: [name, content], its lines in the order of the record type. A text is quoted, in a spelling that YAML and JSON read alike.
    file(key) {
      const { about, rules } = this;
      const copy = this.publisher?.[1] === "document_library" ? "document_copy" : "";
      const ours = { id: `${about.report}/${key}`, commitment: about.commitment, recorded: this.today, "evidence.kind": copy };
      if (about.subject) ours.subjects = JSON.stringify([about.subject]);
      const lines = [rules.schema];
      let group = "";
      for (const name of rules.file) {
        const value = ours[name] || this.value[name];
        if (!value) continue;
        const [, , , , labels, dated] = rules.fields.find(([asked]) => asked === name) || [];
        const plain = ours[name] || (dated && value.length === 10) || Object.hasOwn(labels, value);
        const [head, inner] = name.split(".");
        if (inner && head !== group) lines.push(`${head}:`);
        const indent = !inner ? "" : head !== "evidence" ? "  " : group === head ? "    " : "  - ";
        lines.push(`${indent}${inner || head}: ${plain ? value : JSON.stringify(value)}`);
        group = inner ? head : "";
      }
      return [`${key}.yml`, [...lines, ""].join("\n")];
    }

    // The same for people: a heading a field. `make new-update FROM=` reads it.
    message(head) {
      const parts = this.rules.fields.filter(([name]) => this.value[name]).map(([name, , title, , labels]) => `### ${title}\n\n${labels[this.value[name]] || this.value[name]}`);
      return [...head, ...parts, ""].join("\n\n");
    }
  }

  // [name, kind] of who stands behind an address, as far as is known; of an authority only that very host.
  function publisherOf(rules, address) {
    const exact = split(address).host.replace(/^www\./, "");
    for (let host = exact; host; host = host.includes(".") ? host.slice(host.indexOf(".") + 1) : "") {
      if (Object.hasOwn(rules.hosts, host)) return rules.hosts[host][1] !== "authority" || host === exact ? rules.hosts[host] : null;
      if (Object.hasOwn(rules.owners, host)) return [rules.owners[host], ""];
    }
    return null;
  }

  globalThis.contribution = { Entry, publisherOf, clean };
})();
