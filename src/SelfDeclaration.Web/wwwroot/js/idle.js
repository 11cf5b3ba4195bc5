// 操作がないときのログアウト: says so five minutes before, and puts it off while somebody works. Nothing is lost
// without it either: a form sent too late is answered with a page that keeps it.
const note = document.querySelector("[data-idle-end]");
const warning = document.querySelector("[data-idle-warning]");
const WARN_SECONDS = 5 * 60;
const ASK_EVERY_SECONDS = 5 * 60;

let end = performance.now() + Number(note.dataset.idleEnd) * 1000;
let asked = performance.now();
let timer;

const secondsLeft = () => (end - performance.now()) / 1000;

const plan = () => {
  clearTimeout(timer);
  const left = secondsLeft();
  if (left > WARN_SECONDS) {
    warning.textContent = "";
    timer = setTimeout(plan, (left - WARN_SECONDS) * 1000);
  } else if (left > 0) {
    warning.textContent =
      "まもなくログアウトします。続けるときは、どこかを押すかキーを入力してください。入力した内容は残ります。";
    timer = setTimeout(plan, left * 1000 + 1000);
  } else {
    warning.textContent =
      "ログアウトしました。入力した内容はこの画面に残っています。送信すると、ログインしてから送り直せます。";
  }
};

const stayed = async () => {
  const idle = (performance.now() - asked) / 1000;
  if (secondsLeft() <= 0 || (idle < ASK_EVERY_SECONDS && secondsLeft() > WARN_SECONDS)) return;
  asked = performance.now();
  try {
    const response = await fetch(note.dataset.alive, { redirect: "error" });
    const { seconds, until } = await response.json();
    end = performance.now() + seconds * 1000;
    note.textContent = `${until} まで操作がないとログアウトします`;
    plan();
  } catch {
    // Away for a moment: the next key tries again.
  }
};

for (const event of ["keydown", "pointerdown"]) addEventListener(event, stayed, { passive: true });
plan();
