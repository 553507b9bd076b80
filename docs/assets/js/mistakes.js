// "Báo sai sót": a link takes along where the record stands and what it says there; the page that it leads to writes the message.
// Without this file the link leads to the same page, with the id of the record in its address and a message to fill in.
(() => {
  "use strict";
  const LONGEST = 300;
  const words = (text) => text.replace(/\s+/g, " ").trim();

  // What a record says on this page: its own words, without marks, tools and what is folded.
  function says(record) {
    const copy = record.cloneNode(true);
    for (const part of copy.querySelectorAll(".tools, .src, .note-mark, .visually-hidden, details, script, .place")) part.remove();
    return words(copy.textContent).slice(0, LONGEST);
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href*="?ma="]');
    if (!link || link.dataset.told) return;
    const to = new URL(link.href);
    const id = to.searchParams.get("ma");
    const record = document.getElementById(id.replaceAll("/", "-"));
    to.searchParams.set("dia-chi", location.origin + location.pathname + (record ? `#${record.id}` : ""));
    const value = link.dataset.says || (record ? says(record) : "");
    if (value) to.searchParams.set("gia-tri", value);
    link.href = to.href;
    link.dataset.told = "true";
  });

  const page = document.querySelector("[data-mistake]");
  if (!page) return;
  const text = page.querySelector("#loi-bao");
  const asked = new URLSearchParams(location.search);
  const from = document.referrer.startsWith(location.origin) ? document.referrer : "";
  const known = { "Mã của mục": asked.get("ma"), "Địa chỉ": asked.get("dia-chi") || from, "Website đang ghi": asked.get("gia-tri") };
  text.value = text.value.split("\n").map((line) => {
    const value = known[line.replace(/:\s*$/, "")];
    return value ? `${line.trimEnd()} ${words(value).slice(0, 500)}` : line;
  }).join("\n");
  const about = page.querySelector("#bao-sai-cho");
  if (known["Mã của mục"]) {
    about.textContent = `Về mục ${known["Mã của mục"]}. Hãy điền hai dòng cuối: đúng ra phải là gì, và nguồn.`;
    about.hidden = false;
  }
  const mail = page.querySelector("#gui-thu");
  const form = page.querySelector("#gui-mau");
  function address() {
    if (mail) mail.href = `mailto:${page.dataset.email}?subject=${encodeURIComponent(text.value.split("\n")[0])}&body=${encodeURIComponent(text.value)}`;
    if (form) {
      const to = new URL(page.dataset.issue);
      if (to.searchParams.has("body")) to.searchParams.set("body", text.value);
      if (asked.get("ma")) to.searchParams.set("title", `Sai sót: ${asked.get("ma")}`);
      for (const [name, value] of [["ma", asked.get("ma")], ["dia-chi", known["Địa chỉ"]], ["gia-tri", asked.get("gia-tri")]]) {
        if (value) to.searchParams.set(name, value);
      }
      form.href = to.href;
    }
  }
  text.addEventListener("input", address);
  address();
})();
