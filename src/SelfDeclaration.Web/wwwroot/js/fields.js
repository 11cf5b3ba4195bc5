// Small services at fields: the way from an error to its field, パスワードを表示する, and 文字数.

// The summary is read first. No role=alert besides: together they would be read twice.
const errors = document.querySelector("#errors");
errors?.focus();
errors?.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  const shell = field.closest(".fld") ?? field;
  shell.scrollIntoView();
  field.focus({ preventScroll: true });
});

for (const input of document.querySelectorAll("[data-password]")) {
  const label = document.createElement("label");
  const box = document.createElement("input");
  label.className = "show-password";
  box.type = "checkbox";
  box.addEventListener("change", () => (input.type = box.checked ? "text" : "password"));
  label.append(box, "パスワードを表示する");
  input.after(label);
  // Managers and the next person at the machine shall find a password field.
  input.form?.addEventListener("submit", () => (input.type = "password"));
}

// As the server counts: what a reader would call a character.
const characters = new Intl.Segmenter("ja", { granularity: "grapheme" });
for (const area of document.querySelectorAll("textarea[data-count]")) {
  const note = document.getElementById(area.dataset.count);
  const limit = Number(area.dataset.limit);
  let timer;
  const count = () => {
    const left = limit - [...characters.segment(area.value)].length;
    note.textContent =
      left >= 0
        ? `${limit}文字まで（あと ${left} 文字）`
        : `${limit}文字まで（${-left} 文字減らしてください）`;
  };
  const later = (event) => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(count, 1000);
  };
  note.setAttribute("aria-live", "polite");
  area.addEventListener("input", later);
  area.addEventListener("compositionend", later);
  if (area.value) count();
}
