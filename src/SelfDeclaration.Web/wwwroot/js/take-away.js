// コピーする and 印刷する: buttons that only a script can keep the promise of.

const told = document.querySelector("[data-copied]");

for (const number of document.querySelectorAll("[data-copy]")) {
  const name = number.dataset.copy;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn sub sm noprint";
  button.textContent = "コピー";
  button.setAttribute("aria-label", `${name}をコピー`);
  button.addEventListener("click", async () => {
    let text = `${name}をコピーしました`;
    try {
      const words = number.textContent;
      await navigator.clipboard.writeText("copyAsIs" in number.dataset ? words : words.replace(/\s/g, ""));
    } catch {
      text = "コピーできませんでした。文字を選択してコピーしてください";
    }
    if (told) told.textContent = text;
  });
  number.after(" ", button);
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
