// Every page loads this; what only some pages need is fetched when they have it.
// Nothing here is needed to use the site: each part improves HTML that works without it.

document.documentElement.classList.add("js");

const has = (selector) => document.querySelector(selector) !== null;

if (has("form[data-terms]")) import("./terms.js");
if (has("form[data-autosave]")) import("./autosave.js");
if (has("#errors, [data-password], [data-count]")) import("./fields.js");
if (has("[data-ticks]")) import("./logo.js");
if (has("[data-copy], [data-print]")) import("./take-away.js");
if (has("form[data-passkey]")) import("./passkey.js");
if (has("[data-idle-end]")) import("./idle.js");
if (has("[data-rows]")) import("./rows.js");

// 文字サイズ without a reload, so that a half-filled form stays as it is. The server keeps the cookie.
const sizes = document.querySelector("form[data-text-size]");
sizes?.addEventListener("submit", (event) => {
  const chosen = event.submitter;
  if (!chosen) return;
  event.preventDefault();
  document.documentElement.dataset.text = chosen.value;
  for (const button of sizes.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button === chosen));
  }
  const body = new URLSearchParams({ size: chosen.value });
  fetch(sizes.action, { method: "POST", body, redirect: "manual", keepalive: true }).catch(() => {});
});

// A page that Back brings from the cache may show the letters as they were before.
addEventListener("pageshow", (event) => {
  const pressed = sizes?.querySelector("[aria-pressed=true]");
  if (event.persisted && pressed) document.documentElement.dataset.text = pressed.value;
});
