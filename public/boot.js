// Runs before the first paint: keeps room for the line that says what waits on this phone, and for passkeys; tells
// whether the map will begin somewhere else than in the middle of the town, and whether a report that was begun waits
// for its person (lib/capture/draft-hint.ts).
if (typeof PublicKeyCredential === 'function') document.documentElement.dataset.passkeys = '';
// A tap before the scripts is kept for them (components/report/use-early-tap.ts); camera and gallery open at once.
addEventListener(
  'click',
  (event) => {
    const opener = event.target.closest?.('[data-opens]');
    if (opener) {
      window.openedEarly = opener.dataset.opens;
      document.getElementById(window.openedEarly).click();
    }
    window.earlyTap = event;
  },
  true,
);
try {
  if (localStorage.getItem('waiting')) document.documentElement.dataset.waiting = '';
  if (/[?&]bbox=/.test(location.search) || localStorage.getItem('map-last-view'))
    document.documentElement.dataset.elsewhere = '';
  if (/[?&](edit|shared)=|#saved-/.test(location.search + location.hash) || localStorage.getItem('draft'))
    document.documentElement.dataset.draft = '';
} catch (_) {
  // Without storage nothing can wait.
}
