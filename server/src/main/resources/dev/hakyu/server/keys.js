// The keyboard, opening a quote in place, and dropping files. Silent while an IME composes or a field is edited.
(() => {
  const items = () => [...document.querySelectorAll('[data-keys=rows] tbody tr, [data-keys=cards] [data-card]')];
  let at = -1;
  const select = (next) => {
    const all = items();
    if (!all.length) return;
    at = Math.max(0, Math.min(all.length - 1, next));
    all.forEach((item, i) => (i === at ? item.setAttribute('aria-selected', 'true') : item.removeAttribute('aria-selected')));
    all.forEach((item, i) => item.classList.toggle('at', i === at));
    const link = all[at].querySelector('th a, h3 a, a');
    if (link) { link.focus({preventScroll: true}); all[at].scrollIntoView({block: 'nearest'}); }
  };
  const current = () => items()[at];
  const chosen = () => [...document.querySelectorAll('input[type=checkbox][name=id]:checked')];
  const choose = () => {
    const box = current()?.querySelector('input[type=checkbox][name=id]');
    if (box) box.checked = !box.checked;
  };
  const aside = () => {
    const card = current()?.querySelector('details[data-key=e]') ?? document.querySelector('main details[data-key=e]');
    const reason = document.querySelector('#bulk input[data-key=e]');
    if (reason) {
      const box = current()?.querySelector('input[type=checkbox][name=id]');
      if (box && !chosen().length) box.checked = true;
      reason.focus();
    } else if (card) {
      card.open = true;
      card.querySelector('input[name=reason]')?.focus();
    }
  };
  const keys = {
    j: () => select(at + 1),
    k: () => select(at - 1),
    o: () => current()?.querySelector('th a, h3 a, a')?.click(),
    x: choose,
    e: aside,
    m: () => { if (chosen().length > 1) document.querySelector('button[data-key=m]')?.click(); },
    '/': () => document.getElementById('search')?.focus(),
    '?': () => document.getElementById('keys-help')?.showModal(),
  };
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = event.target.closest?.('input:not([type=checkbox]), select, textarea, dialog');
    if (field) {
      // Enter in a field of the bulk form presses the button that belongs to that field.
      const bulk = event.key === 'Enter' && field.matches('#bulk input');
      if (bulk) { event.preventDefault(); field.closest('label')?.nextElementSibling?.click(); }
      return;
    }
    const act = keys[event.key];
    if (act) { act(); event.preventDefault(); }
  });
  document.addEventListener('click', (event) => {
    const help = event.target.closest?.('[data-opens=keys-help]');
    if (help) document.getElementById('keys-help')?.showModal();
    const chip = event.target.closest?.('a.chip[hx-get]');
    const quoted = chip?.nextElementSibling;
    if (quoted?.classList.contains('quoted') && quoted.childElementCount) {
      event.preventDefault();
      event.stopPropagation();
      quoted.replaceChildren();
      chip.removeAttribute('aria-expanded');
    } else if (quoted) chip.setAttribute('aria-expanded', 'true');
  }, true);
  document.querySelectorAll('form.drop').forEach((form) => {
    const input = form.querySelector('input[type=file]');
    const trouble = form.querySelector('.trouble');
    const fits = () => {
      const files = [...input.files];
      const all = files.reduce((sum, file) => sum + file.size, 0);
      const most = Number(form.dataset.mostBytes);
      const good = files.length <= 20 && all <= 3 * most && files.every((file) => file.size <= most);
      trouble.textContent = good ? '' : form.dataset.tooLarge;
      return good;
    };
    input.addEventListener('change', fits);
    form.addEventListener('submit', (event) => { if (!fits()) event.preventDefault(); });
    form.addEventListener('dragover', (event) => { event.preventDefault(); form.classList.add('over'); });
    form.addEventListener('dragleave', () => form.classList.remove('over'));
    form.addEventListener('drop', (event) => {
      event.preventDefault();
      form.classList.remove('over');
      if (event.dataTransfer.files.length) { input.files = event.dataTransfer.files; fits(); }
    });
  });
})();
