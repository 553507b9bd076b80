// The page "Thêm thông tin": reads the form, says what is wrong while somebody types, and ends in a file or a message that the person sends.
// Nothing is stored and nothing is sent from here; what an address brings along only chooses among what the page offers.
(() => {
  "use strict";
  const form = document.querySelector("form[data-entry]");
  if (!form) return;
  const { Entry, publisherOf, clean } = globalThis.contribution;
  const rules = JSON.parse(form.dataset.entry);
  const result = document.getElementById("ket-qua-mau");
  const part = (name) => result.querySelector(`[data-part="${name}"]`);
  const field = (key) => form.elements[key];
  const today = () => new Date().toISOString().slice(0, 10);
  const touched = new Set();
  const letters = crypto.getRandomValues(new Uint32Array(4));
  const ending = [...letters].map((number) => rules.characters[number % rules.characters.length]).join("");
  let ours = "";
  let said = "";

  function about() {
    const chosen = field("cho").selectedOptions[0];
    const { report, kind, unrated } = chosen.dataset;
    return { report, commitment: kind === "commitment" ? chosen.value : "", subject: kind === "subject" ? chosen.value : "", unrated: Boolean(unrated) };
  }
  const values = () => Object.fromEntries(rules.fields.map(([name, key]) => [name, field(key).value]));
  const purpose = () => new FormData(form).get("viec");
  const made = () => new Entry(rules, values(), about(), today(), purpose() === "tra-loi");
  const filled = (scheme, given) => scheme.replace(/\{(\w+)\}/g, (all, name) => encodeURIComponent(given[name] ?? ""));

  function mark(key, problem) {
    const control = field(key);
    const place = document.getElementById(`${key}-loi`);
    const text = problem ? `${problem.message} ${problem.advice}` : "";
    if (place.textContent !== text) place.textContent = text;
    place.hidden = !text;
    if (text) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }

  function update() {
    const host = publisherOf(rules, clean(values()["evidence.url"]));
    const publisher = field("evidence-publisher");
    if (host && (publisher.value === "" || publisher.value === ours)) publisher.value = ours = host[0];
    const entry = made();
    const chosen = Boolean(field("cho").value);
    const problems = entry.problems();
    if (!chosen) problems.unshift({ name: "cho", message: rules.words.missing[0], advice: "Hãy chọn thông tin này nói về điều gì." });
    const keys = Object.fromEntries([["cho", "cho"], ...rules.fields.map(([name, key]) => [name, key])]);
    const titles = Object.fromEntries([["cho", form.dataset.aboutTitle], ...rules.fields.map(([name, , title]) => [name, title])]);
    for (const [name, key] of rules.fields) document.getElementById(`${key}-o`).hidden = !entry.asks.has(name);
    for (const [name, key] of Object.entries(keys)) mark(key, touched.has(key) ? problems.find((one) => one.name === name) : null);
    list(problems, keys, titles);
    offer(entry, problems.length === 0);
  }

  // What is left to do, as links to the fields; told aloud only when it becomes more or less.
  function list(problems, keys, titles) {
    const left = part("con-lai");
    left.replaceChildren(...problems.map((one) => {
      const item = document.createElement("li");
      const link = Object.assign(document.createElement("a"), { href: `#${keys[one.name]}`, textContent: titles[one.name] });
      item.append(link, `: ${one.message} ${one.advice}`);
      return item;
    }));
    const words = problems.length ? `Còn ${problems.length} ô cần xem.` : "Đã đủ điều mà một mục tự nói được.";
    if (words !== said) part("dem").textContent = said = words;
    part("chua").hidden = problems.length === 0;
    part("xong").hidden = problems.length > 0;
  }

  function offer(entry, ready) {
    const [name, content] = ready ? entry.file(`cn-${today().replaceAll("-", "")}-${ending}`) : ["", ""];
    const chosen = field("cho").selectedOptions[0];
    const work = form.querySelector("[name=viec]:checked").dataset.label;
    const message = entry.message([`${form.dataset.greeting}: ${work}`, `### ${form.dataset.aboutTitle}\n\n${chosen.value}`]);
    document.getElementById("tep").value = content;
    document.getElementById("loi-nhan").value = message;
    if (!ready) return;
    part("ten-tep").textContent = `data/reports/${entry.about.report}/updates/${name}`;
    const given = { folder: `data/reports/${entry.about.report}/updates`, name, content, title: `${work}: ${chosen.value}`, body: message };
    const ids = [["cho", chosen.value], ...rules.fields.map(([field, key, , , labels]) => [key, labels[entry.value[field]] || entry.value[field]])];
    const fields = ids.filter(([, value]) => value).map(([key, value]) => `&${key}=${encodeURIComponent(value)}`).join("");
    link("mo-tep", form.dataset.newFile, given, "");
    link("mo-mau", form.dataset.newIssue, given, form.dataset.newIssue?.includes("{body}") ? "" : fields);
    link("mo-thu", form.dataset.mail, given, "");
  }

  // An address that is too long for a server or a mail program is not offered: the text to copy is there.
  function link(name, scheme, given, more) {
    const place = part(name);
    if (!place) return;
    const address = filled(scheme, given).replaceAll("%2F", "/") + more;
    const fits = address.length < rules.limits.address;
    place.hidden = !fits;
    const too = part(`${name}-dai`);
    if (too) too.hidden = fits;
    place.querySelector("a").href = fits ? address : "";
  }

  function started() {
    const asked = new URLSearchParams(location.search);
    const option = [...field("cho").options].find((one) => one.value && one.value === asked.get("cho"));
    if (option) option.selected = true;
    const work = [...form.querySelectorAll("[name=viec]")].find((one) => one.value === asked.get("viec"));
    if (work) work.checked = true;
    field("evidence-accessed").value = today();
    form.hidden = result.hidden = false;
    for (const plain of document.querySelectorAll("[data-without-script]")) plain.hidden = true;
  }

  // Shows every mistake and goes to the first, or to the ways to send.
  function show(control) {
    for (const one of ["cho", ...rules.fields.map(([, key]) => key)]) touched.add(one);
    update();
    const wanted = control || form.querySelector("[aria-invalid]") || document.getElementById("gui-di");
    const folded = wanted.closest("details");
    if (folded) folded.open = true;
    wanted.focus();
  }

  form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
  form.addEventListener("input", update);
  form.addEventListener("change", (event) => { touched.add(event.target.name); update(); });
  form.addEventListener("focusout", (event) => { if (event.target.name) { touched.add(event.target.name); update(); } });
  result.addEventListener("click", (event) => {
    const to = event.target.closest('[data-part="con-lai"] a');
    if (!to) return;
    event.preventDefault();
    show(document.getElementById(to.hash.slice(1)));
  });
  started();
  update();
})();
