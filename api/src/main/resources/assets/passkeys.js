"use strict";
// Web Authentication, level 3: what the server asks stands in the form, the answer goes with it
const kinds = {
  create: async (options, ask) =>
    ask.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: async (options, ask) =>
    ask.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

function prepare(form) {
  const place = form.querySelector("[data-passkey-button]");
  const trouble = form.querySelector("[data-passkey-trouble]");
  form.querySelector("[data-passkey-without]").hidden = true;
  place.hidden = false;
  place.querySelector("button").addEventListener("click", async () => {
    if (!form.reportValidity()) return;
    trouble.hidden = true;
    try {
      const options = JSON.parse(form.dataset.options);
      const answer = await kinds[form.dataset.passkey](options, navigator.credentials);
      form.elements.passkey.value = JSON.stringify(answer);
      form.submit();
    } catch {
      trouble.hidden = false;
    }
  });
}

if (window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON) {
  document.querySelectorAll("form[data-passkey]").forEach(prepare);
}
