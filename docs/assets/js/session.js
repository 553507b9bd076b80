// "Trước kỳ họp": prepared choices, and what is picked as an address to share. Nothing is kept but in the address.
// Without this file boxes are ticked and the page is printed: the style sheet alone prints what is ticked.
(() => {
  "use strict";
  const page = document.querySelector("[data-session]");
  const bar = page?.querySelector("[data-session-bar]");
  if (!bar) return;
  const picks = [...page.querySelectorAll(".pick")];
  const boxes = picks.map((pick) => pick.querySelector(".pick__box"));
  const prepared = page.querySelector("#chon-san");
  const only = page.querySelector("#chi-da-chon");
  const none = page.querySelector("[data-session-none]");
  const options = [...prepared.options].map((option) => option.value).filter(Boolean);
  bar.hidden = false;

  // Group by group; what is picked stays in sight. All are folded from the first paint on (asking.css), so nothing moves when this runs.
  for (const head of page.querySelectorAll(".picks--folds [data-picks-group]")) {
    const own = [];
    for (let next = head.nextElementSibling; next?.matches(".pick"); next = next.nextElementSibling) own.push(next);
    const toggle = Object.assign(document.createElement("button"), { type: "button", className: "picks__toggle", textContent: head.textContent });
    const fold = (open) => {
      toggle.setAttribute("aria-expanded", String(open));
      for (const pick of own) pick.classList.toggle("pick--open", open);
    };
    toggle.addEventListener("click", () => fold(toggle.getAttribute("aria-expanded") === "false"));
    head.replaceChildren(toggle);
    fold(false);
  }

  // The address says a prepared choice by its name, anything else by the ids of what is picked; both stay short and readable.
  function tell(choice) {
    const picked = boxes.filter((box) => box.checked).map((box) => box.value);
    prepared.value = choice;
    const asked = choice || (picked.length ? `viec=${picked.join(",")}` : "");
    history.replaceState(null, "", `${location.pathname}${asked ? `?${asked}` : ""}${location.hash}`);
    page.querySelector("[data-session-count]").textContent = `Đã chọn ${picked.length} việc, ${Math.ceil(picked.length / 4)} mặt giấy.`;
    page.querySelector("#lien-ket").textContent = location.href;
    page.querySelector("[data-session-link]").hidden = none.hidden = !picked.length;
  }
  function choose(choice) {
    const [name, key] = choice.split("=");
    picks.forEach((pick, index) => { boxes[index].checked = (pick.getAttribute(`data-${name}`) ?? "").split(" ").includes(key); });
  }
  prepared.addEventListener("change", () => {
    if (prepared.value) choose(prepared.value);
    else for (const box of boxes) box.checked = false;
    only.checked = Boolean(prepared.value);
    tell(prepared.value);
  });
  for (const box of boxes) box.addEventListener("change", () => tell(""));
  none.addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    only.checked = false;
    tell("");
    prepared.focus();
  });

  const asked = new URLSearchParams(location.search);
  const choice = options.find((option) => asked.get(option.split("=")[0]) === option.split("=")[1]);
  const wanted = new Set((asked.get("viec") ?? "").split(",").filter(Boolean));
  if (choice) choose(choice);
  else {
    const count = wanted.size;
    let found = 0;
    picks.forEach((pick, index) => {
      const names = [boxes[index].value, ...(pick.dataset.former ?? "").split(" ")].filter((name) => wanted.has(name));
      boxes[index].checked = names.length > 0;
      found += names.length;
    });
    const lost = page.querySelector("[data-session-lost]");
    lost.hidden = found >= count;
    lost.textContent = `${count - found} mã trong liên kết không có ở trang này.`;
  }
  only.checked = boxes.some((box) => box.checked);
  tell(choice ?? "");
})();
