// A frame that scrolls sideways can be reached and moved by keyboard, and says what it is.
(() => {
  const headingBefore = (element) => {
    for (let at = element; at && at.id !== 'main'; at = at.parentElement) {
      for (let other = at.previousElementSibling; other; other = other.previousElementSibling) {
        if (/^H[1-6]$/.test(other.tagName)) return other.textContent.trim();
      }
    }
    return document.title;
  };
  const mark = () => document.querySelectorAll('.scroll').forEach((frame) => {
    if (frame.scrollWidth <= frame.clientWidth || frame.hasAttribute('tabindex')) return;
    frame.tabIndex = 0;
    frame.setAttribute('role', 'group');
    frame.setAttribute('aria-label', headingBefore(frame));
  });
  mark();
  addEventListener('resize', mark);
  document.addEventListener('htmx:afterSwap', mark);
})();
