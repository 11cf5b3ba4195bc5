// パスキー: the form is shown when the browser can, and sends what the browser answered like any other form.
const can =
  "PublicKeyCredential" in window &&
  "parseRequestOptionsFromJSON" in PublicKeyCredential &&
  "parseCreationOptionsFromJSON" in PublicKeyCredential;

const answer = async (form) => {
  const response = await fetch(form.dataset.passkey, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
  });
  if (!response.ok) throw new Error(String(response.status));
  const options = await response.json();
  const credential = form.hasAttribute("data-new")
    ? await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
      })
    : await navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
      });
  return JSON.stringify(credential);
};

if (can) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const status = form.querySelector("[role=status]");
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      status.textContent = "";
      try {
        form.elements.Credential.value = await answer(form);
      } catch {
        status.textContent = form.dataset.failed;
        return;
      }
      form.submit();
    });
  }
  for (const note of document.querySelectorAll("[data-no-passkey]")) note.hidden = true;
}
