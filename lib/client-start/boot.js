// See boot-script.ts
{
  const seen = document.documentElement.dataset;
  if (typeof PublicKeyCredential === 'function') seen.passkeys = '';
  addEventListener(
    'click',
    (event) => {
      const id = event.target.closest?.('[data-opens]')?.dataset.opens;
      if (id) {
        window.openedEarly = id;
        document.getElementById(id).click();
      }
      window.earlyTap = event;
      window.earlyKey = undefined;
    },
    true,
  );
  addEventListener(
    'keydown',
    (event) => {
      const key = CSS.escape(String(event.key).toLowerCase());
      if (document.querySelector(`[data-key="${key}"]`)) window.earlyKey = event;
    },
    true,
  );
  const start = () => {
    for (const late of document.querySelectorAll('script[type=late]')) {
      const script = document.createElement('script');
      script.src = late.dataset.src;
      script.async = true;
      if (late.id) script.id = late.id;
      late.replaceWith(script);
    }
  };
  addEventListener('DOMContentLoaded', () => {
    setTimeout(start, 1500);
    new PerformanceObserver(() => setTimeout(start, 120)).observe({ type: 'paint', buffered: true });
  });
  try {
    const { search, hash } = location;
    if (localStorage.getItem('waiting')) seen.waiting = '';
    if (/[?&]bbox=/.test(search) || localStorage.getItem('map-last-view')) seen.elsewhere = '';
    if (/[?&](edit|shared)=|#saved-/.test(search + hash) || localStorage.getItem('draft')) seen.draft = '';
  } catch {}
}
