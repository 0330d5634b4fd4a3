// Follows a computation. Without it the page looks again every two seconds.
(() => {
  const frame = document.getElementById('progress');
  if (!frame || !window.EventSource) return;
  const line = frame.querySelector('[role=status]');
  const bar = frame.querySelector('progress');
  const events = new EventSource(frame.dataset.events);
  events.addEventListener('progress', (event) => {
    const now = JSON.parse(event.data);
    line.textContent = now.text;
    if (now.share > 0) bar.value = now.share;
    frame.dataset.seen = String(Number(frame.dataset.seen || 0) + 1);
  });
  events.addEventListener('over', () => { events.close(); location.reload(); });
  // Too many streams are open, or the server has gone: look again, as without a script.
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 5000);
  });
})();
