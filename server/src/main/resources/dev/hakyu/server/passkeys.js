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

  const ask = (asked, how) => {
    const options = { ...asked, challenge: bytes(asked.challenge) };
    if (!asked.user) return navigator.credentials.get({ ...how, publicKey: options });
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

  const begin = async (form) => {
    const reply = await fetch(form.dataset.begin, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(new FormData(form)),
    });
    return reply.json();
  };

  const answer = (form, credential) => {
    form.elements.answer.value = written(credential);
    form.submit();
  };

  const send = async (form) => {
    const step = await begin(form);
    if (step.go) {
      location.assign(step.go);
    } else {
      answer(form, await ask(step.publicKey));
    }
  };

  // Lets the field for the name offer passkeys (WebAuthn Level 3, conditional mediation). What was
  // asked for is good for minutes and for the window that asked last, so it is asked for again.
  const REPEATED_MS = 240_000;
  const offer = (form) => {
    let open = new AbortController();
    const wait = async () => {
      open.abort();
      open = new AbortController();
      const { signal } = open;
      const step = await begin(form);
      if (step.publicKey && !signal.aborted) {
        answer(form, await ask(step.publicKey, { mediation: 'conditional', signal }));
      }
    };
    const start = () => {
      if (!document.hidden) wait().catch(() => {});
    };
    document.addEventListener('visibilitychange', start);
    setInterval(start, REPEATED_MS);
    start();
    return { stop: () => open.abort(), start };
  };

  const offered = async (form) => {
    const can = PublicKeyCredential.isConditionalMediationAvailable;
    return form.dataset.offered !== undefined && can && await can.call(PublicKeyCredential);
  };

  document.querySelectorAll('[data-passkey]').forEach((root) => {
    const form = root.querySelector('form');
    let offering = { stop: () => {}, start: () => {} };
    if (location.origin !== root.dataset.passkey) {
      show(root, 'elsewhere');
    } else if (!window.PublicKeyCredential) {
      show(root, 'unable');
    } else {
      show(root, 'ready');
      offered(form).then((can) => { if (can) offering = offer(form); });
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      show(root, 'ready');
      offering.stop();
      const button = form.querySelector('button');
      button.disabled = true;
      send(form)
        .catch((error) => {
          show(root, error.name === 'InvalidStateError' ? 'known' : 'failed');
          offering.start();
        })
        .finally(() => { button.disabled = false; });
    });
  });
})();
