// 審査待ちの一覧 by keys. They work only while the focus is in the list, so nobody meets them unawares (WCAG 2.1.4);
// all they do is what its links and boxes do anyway.

for (const list of document.querySelectorAll("[data-rows]")) {
  const rows = [...list.querySelectorAll("tbody tr")];
  const help = document.getElementById(list.dataset.rows);
  if (help) help.hidden = false;

  const enter = (row) => row?.querySelector("th a")?.focus();

  list.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const at = rows.indexOf(event.target.closest("tbody tr"));
    const key = event.key.toLowerCase();
    if (key === "j") enter(rows[at + 1]);
    else if (key === "k") enter(rows[at - 1]);
    else if (key === "x") rows[at]?.querySelector("input[type=checkbox]")?.click();
    else return;
    event.preventDefault();
  });
}
