// Runs before the first paint: keeps room for the line that says what waits on this phone, and for passkeys.
if (typeof PublicKeyCredential === 'function') document.documentElement.dataset.passkeys = '';
try {
  if (localStorage.getItem('waiting')) document.documentElement.dataset.waiting = '';
} catch (_) {
  // Without storage nothing can wait.
}
