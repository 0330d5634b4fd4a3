// Keyboard: j and k move in a list, o or Enter opens, / searches. Silent while an IME composes or a field is edited.
(() => {
  const rows = () => [...document.querySelectorAll('[data-keys=rows] tbody tr')];
  let at = -1;
  const select = (next) => {
    const all = rows();
    if (!all.length) return;
    at = Math.max(0, Math.min(all.length - 1, next));
    all.forEach((row, i) => (i === at ? row.setAttribute('aria-selected', 'true') : row.removeAttribute('aria-selected')));
    const link = all[at].querySelector('a');
    if (link) link.focus();
  };
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === 'j') select(at + 1);
    else if (event.key === 'k') select(at - 1);
    else if (event.key === 'o' && at >= 0) rows()[at]?.querySelector('a')?.click();
    else if (event.key === '/') { document.getElementById('search')?.focus(); event.preventDefault(); }
  });
})();
