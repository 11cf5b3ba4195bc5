// 自動保存: sends the form as it stands after each change and when the page goes out of sight.
// Nothing is kept in the browser; the server stores it unchecked and answers {"savedAt":"10:42"}.

const form = document.querySelector("form[data-autosave]");
const note = form.querySelector("[data-saved]") ?? document.querySelector("[data-saved]");
let changed = false;
let leaving = false;
let sending = null;

const say = (text, offline) => {
  if (!note) return;
  note.textContent = text;
  note.classList.toggle("off", offline);
};

const save = async () => {
  if (!changed || leaving || sending) return;
  changed = false;
  sending = new AbortController();
  const body = new FormData(form);
  body.set("act", "autosave");
  for (const secret of form.querySelectorAll("[data-password]")) body.delete(secret.name);
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body,
      keepalive: true,
      redirect: "error",
      signal: sending.signal,
      headers: { "X-Requested-With": "autosave" },
    });
    if (answer.ok) say(`${(await answer.json()).savedAt} に自動保存しました`, false);
    // Anything else, a draft changed in another window say, is told by the next button.
    setTimeout(save);
  } catch {
    changed = true;
    if (leaving) return;
    say("通信が切れています。この画面を閉じずにお待ちください。つながったら自動で保存します", true);
    setTimeout(save, 15000);
  } finally {
    sending = null;
  }
};

// The server leaves an autosave alone that a button pressed later has overtaken on its way.
form.addEventListener("formdata", (event) => event.formData.set("sentAt", Date.now()));
form.addEventListener("input", () => (changed = true));
form.addEventListener("change", () => {
  changed = true;
  save();
});
form.addEventListener("submit", (event) => {
  // The button saves by itself; a save still under way must not come after it.
  if (event.defaultPrevented) return;
  leaving = true;
  sending?.abort();
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") save();
});
addEventListener("online", save);
addEventListener("pageshow", () => (leaving = false));
