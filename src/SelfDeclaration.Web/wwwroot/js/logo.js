// Opening a document is confirming it: its box is ticked in the page it was opened from, in a new tab too.

for (const link of document.querySelectorAll("[data-ticks]")) {
  const tick = (event) => {
    if (event.type === "auxclick" && event.button !== 1) return;
    const box = document.getElementById(link.dataset.ticks);
    if (box) box.checked = true;
  };
  link.addEventListener("click", tick);
  link.addEventListener("auxclick", tick);
}
