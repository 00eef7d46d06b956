// See app/[locale]/layout.tsx
const seen = document.documentElement.dataset;
if (typeof PublicKeyCredential === 'function') seen.passkeys = '';
addEventListener(
  'click',
  (event) => {
    const id = event.target.closest?.('[data-opens]')?.dataset.opens;
    if (id) document.getElementById((window.openedEarly = id)).click();
    window.earlyTap = event;
  },
  true,
);
const worker = navigator.serviceWorker?.controller;
const tell = () => setTimeout(() => worker?.postMessage({ type: 'PAINTED' }));
addEventListener('DOMContentLoaded', () => (document.hidden ? tell() : requestAnimationFrame(tell)));
try {
  const { search, hash } = location;
  if (localStorage.getItem('waiting')) seen.waiting = '';
  if (/[?&]bbox=/.test(search) || localStorage.getItem('map-last-view')) seen.elsewhere = '';
  if (/[?&](edit|shared)=|#saved-/.test(search + hash) || localStorage.getItem('draft')) seen.draft = '';
} catch (_) {
  // No storage
}
