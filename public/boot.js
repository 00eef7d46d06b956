// Runs before the first paint: keeps room for the line that says what waits on this phone, and for passkeys; tells
// whether the map will begin somewhere else than in the middle of the town.
if (typeof PublicKeyCredential === 'function') document.documentElement.dataset.passkeys = '';
try {
  if (localStorage.getItem('waiting')) document.documentElement.dataset.waiting = '';
  if (/[?&]bbox=/.test(location.search) || localStorage.getItem('map-last-view'))
    document.documentElement.dataset.elsewhere = '';
} catch (_) {
  // Without storage nothing can wait.
}
