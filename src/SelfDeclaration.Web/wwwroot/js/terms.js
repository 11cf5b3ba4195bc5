// 使用規約: the button opens when the last line has been in sight or the box is ticked.
// Without this script the button is open from the start and the server asks for the tick.

const form = document.querySelector("form[data-terms]");
const agree = form.querySelector("#agree");
const read = form.querySelector("#read");
const status = form.querySelector("[role=status]");
const box = form.querySelector(".terms");
const end = form.querySelector("#terms-end");

const set = () => {
  if (read.checked) agree.removeAttribute("aria-disabled");
  else agree.setAttribute("aria-disabled", "true");
};

// A text in a box of its own must be reachable by keyboard.
const frame = () => {
  if (!box) return;
  const scrolls = box.scrollHeight > box.clientHeight + 1;
  for (const [name, value] of [
    ["tabindex", "0"],
    ["role", "region"],
    ["aria-label", "使用規約"],
  ]) {
    if (scrolls) box.setAttribute(name, value);
    else box.removeAttribute(name);
  }
};

let tickedAt = -Infinity;
new IntersectionObserver(
  (entries, observer) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    if (read.checked) return;
    read.checked = true;
    tickedAt = performance.now();
    set();
    status.textContent = status.dataset.done;
  },
  // Above the window counts as well: one turn of a wheel can pass the line without showing it.
  { threshold: 0.5, rootMargin: "1000000px 0px 0px" },
).observe(end);

// On a narrow screen the press that brings the box into sight brings the last line too: who means to
// tick must not untick what was ticked a moment before.
read.addEventListener("click", (event) => {
  if (performance.now() - tickedAt < 1000) event.preventDefault();
});
read.addEventListener("change", () => {
  set();
  status.textContent = "";
});
form.addEventListener("submit", (event) => {
  if (event.submitter !== agree || !agree.hasAttribute("aria-disabled")) return;
  event.preventDefault();
  status.textContent = status.dataset.wait;
});
addEventListener("resize", frame);
addEventListener("pageshow", set);
frame();
set();
