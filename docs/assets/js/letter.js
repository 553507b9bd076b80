// The letter to a body: what is typed goes into the letter on this page and nowhere else – not kept, not sent, not into the address.
// The letter is also written as a file (ODT, DOCX), here on the device. Without this file it is printed and filled in by hand.
(() => {
  "use strict";
  const letter = document.querySelector("[data-letter]");
  if (!letter) return;
  const sheet = letter.querySelector(".letter__sheet");
  const form = letter.querySelector("[data-letter-form]");
  form.hidden = false;
  const fill = (field) => {
    for (const place of sheet.querySelectorAll(`[data-fill="${field.dataset.fills}"]`)) place.textContent = field.value.trim();
  };
  for (const field of form.querySelectorAll("[data-fills]")) {
    // A browser that goes back to a page may put in again what was typed: nothing of it stays.
    field.value = field.defaultValue;
    field.addEventListener("input", () => fill(field));
    fill(field);
  }
  addEventListener("pagehide", () => {
    for (const field of form.querySelectorAll("[data-fills]")) { field.value = field.defaultValue; fill(field); }
  });

  const DOTS = "……………………………………";
  const safe = (text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, "").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  // The paragraphs of the letter: where each stands, and its words; what is left blank is dotted.
  const paragraphs = () => [...sheet.children].map((part) => {
    const copy = part.cloneNode(true);
    for (const blank of copy.querySelectorAll("[data-fill]")) blank.textContent = blank.textContent || DOTS;
    const kind = part.classList.contains("letter__center") ? "center" : part.classList.contains("letter__right") ? "right" : "left";
    return {
      kind, bold: Boolean(part.querySelector("strong")), italic: Boolean(part.querySelector("em")),
      title: part.classList.contains("letter__title"), text: safe(copy.textContent.replace(/\s+/g, " ").trim()),
      room: part.classList.contains("letter__sign"),
    };
  });

  // ODT (OASIS OpenDocument 1.2): `mimetype` comes first and is stored as it is, so that a program knows the file by its first bytes.
  function odt() {
    const name = (p) => `P${p.kind[0]}${p.bold ? "b" : ""}${p.italic ? "i" : ""}${p.title ? "t" : ""}${p.room ? "r" : ""}`;
    const all = paragraphs();
    const align = { left: "justify", center: "center", right: "end" };
    const styles = [...new Map(all.map((p) => [name(p), p])).values()].map((p) => `<style:style style:name="${name(p)}" style:family="paragraph"><style:paragraph-properties fo:text-align="${align[p.kind]}" fo:margin-top="${p.title ? "0.5cm" : "0.1cm"}" fo:margin-bottom="${p.room ? "2.2cm" : "0.1cm"}"/><style:text-properties style:font-name="F" style:font-name-asian="F" style:font-name-complex="F" fo:font-size="${p.title ? 14 : 13}pt" fo:language="vi" fo:country="VN"${p.bold ? ' fo:font-weight="bold"' : ""}${p.italic ? ' fo:font-style="italic"' : ""}/></style:style>`).join("");
    const spaces = ["office", "style", "text", "fo", "svg"].map((key) => `xmlns:${key}="${{ fo: "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", svg: "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" }[key] ?? `urn:oasis:names:tc:opendocument:xmlns:${key}:1.0`}"`).join(" ");
    const face = `<office:font-face-decls><style:font-face style:name="F" svg:font-family="'Times New Roman'" style:font-family-generic="roman"/></office:font-face-decls>`;
    const head = '<?xml version="1.0" encoding="UTF-8"?>';
    const page = `<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.5cm" fo:margin-right="2cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/></office:master-styles>`;
    return [
      ["mimetype", "application/vnd.oasis.opendocument.text"],
      ["META-INF/manifest.xml", `${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`],
      ["content.xml", `${head}<office:document-content ${spaces} office:version="1.2">${face}<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${all.map((p) => `<text:p text:style-name="${name(p)}">${p.text}</text:p>`).join("")}</office:text></office:body></office:document-content>`],
      ["styles.xml", `${head}<office:document-styles ${spaces} office:version="1.2">${face}${page}</office:document-styles>`],
    ];
  }

  // DOCX (ECMA-376): sizes in half points, lengths in twentieths of a point.
  function docx() {
    const align = { left: "both", center: "center", right: "right" };
    const one = (p) => `<w:p><w:pPr><w:spacing w:before="${p.title ? 280 : 60}" w:after="${p.room ? 1250 : 60}"/><w:jc w:val="${align[p.kind]}"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>${p.bold ? "<w:b/>" : ""}${p.italic ? "<w:i/>" : ""}<w:sz w:val="${p.title ? 28 : 26}"/><w:lang w:val="vi-VN"/></w:rPr><w:t xml:space="preserve">${p.text}</w:t></w:r></w:p>`;
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
    return [
      ["[Content_Types].xml", `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`],
      ["_rels/.rels", `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`],
      ["word/document.xml", `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs().map(one).join("")}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1417" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`],
    ];
  }

  // A ZIP whose entries are stored as they are: a letter is a few KB, and nothing has to be loaded to pack it.
  function zip(files) {
    const parts = [], directory = [];
    let at = 0;
    for (const [name, text] of files) {
      const path = new TextEncoder().encode(name), data = new TextEncoder().encode(text);
      const common = [20, 0x800, 0, 0, 0x21, crc32(data), data.length, data.length, path.length, 0];
      const widths = [2, 2, 2, 2, 2, 4, 4, 4, 2, 2];
      parts.push(numbers([0x04034b50, ...common], [4, ...widths]), path, data);
      directory.push(numbers([0x02014b50, 20, ...common, 0, 0, 0, 0, at], [4, 2, ...widths, 2, 2, 2, 4, 4]), path);
      at += 30 + path.length + data.length;
    }
    const size = directory.reduce((sum, part) => sum + part.length, 0);
    return [...parts, ...directory, numbers([0x06054b50, 0, 0, files.length, files.length, size, at, 0], [4, 2, 2, 2, 2, 4, 4, 2])];
  }
  function numbers(values, widths) {
    const bytes = [];
    values.forEach((value, index) => { for (let byte = 0; byte < widths[index]; byte += 1) bytes.push((value >>> (8 * byte)) & 255); });
    return Uint8Array.from(bytes);
  }
  function crc32(data) {
    let crc = ~0;
    for (const byte of data) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc >>> 0;
  }

  const TYPES = { odt: "application/vnd.oasis.opendocument.text", docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" };
  for (const button of letter.querySelectorAll("[data-letter-file]")) {
    const kind = button.dataset.letterFile;
    button.hidden = false;
    button.addEventListener("click", () => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(zip(kind === "odt" ? odt() : docx()), { type: TYPES[kind] }));
      link.download = `${letter.dataset.letter}.${kind}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      button.parentElement.querySelector("[role=status]").textContent = `Đã viết tệp ${kind.toUpperCase()} trên máy của bạn.`;
    });
  }
})();
