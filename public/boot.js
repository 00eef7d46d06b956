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
const tell = () => navigator.serviceWorker?.controller?.postMessage('PAINTED');
addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => setTimeout(tell, 120)));
try {
  const { search, hash } = location;
  if (localStorage.getItem('waiting')) seen.waiting = '';
  if (/[?&]bbox=/.test(search) || localStorage.getItem('map-last-view')) seen.elsewhere = '';
  if (/[?&](edit|shared)=|#saved-/.test(search + hash) || localStorage.getItem('draft')) seen.draft = '';
} catch {}
