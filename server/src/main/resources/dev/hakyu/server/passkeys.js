// Passkeys: asks this server what to sign, lets the device sign it, and sends that as a form.
(() => {
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  const show = (root, name) => root.querySelectorAll('[data-part]').forEach((part) => {
    if (part.dataset.part === name || part.dataset.part !== 'ready') {
      part.hidden = part.dataset.part !== name;
    }
  });

  const ask = (asked) => {
    const options = { ...asked, challenge: bytes(asked.challenge) };
    if (!asked.user) return navigator.credentials.get({ publicKey: options });
    options.user = { ...asked.user, id: bytes(asked.user.id) };
    options.excludeCredentials =
      asked.excludeCredentials.map((each) => ({ ...each, id: bytes(each.id) }));
    return navigator.credentials.create({ publicKey: options });
  };

  const written = (credential) => {
    const response = {};
    for (const name of
      ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
      if (credential.response[name]) response[name] = text(credential.response[name]);
    }
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response,
      clientExtensionResults: {},
    });
  };

  const send = async (root, form) => {
    const reply = await fetch(form.dataset.begin, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(new FormData(form)),
    });
    const step = await reply.json();
    if (step.go) {
      location.assign(step.go);
      return;
    }
    form.elements.answer.value = written(await ask(step.publicKey));
    form.submit();
  };

  document.querySelectorAll('[data-passkey]').forEach((root) => {
    if (location.origin !== root.dataset.passkey) {
      show(root, 'elsewhere');
    } else if (!window.PublicKeyCredential) {
      show(root, 'unable');
    } else {
      show(root, 'ready');
    }
    const form = root.querySelector('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      show(root, 'ready');
      const button = form.querySelector('button');
      button.disabled = true;
      send(root, form)
        .catch((error) => show(root, error.name === 'InvalidStateError' ? 'known' : 'failed'))
        .finally(() => { button.disabled = false; });
    });
  });
})();
