// Runs before the first paint: keeps room for the line that says what waits on this phone.
try {
  if (localStorage.getItem('waiting')) document.documentElement.dataset.waiting = '';
} catch (_) {
  // Without storage nothing can wait.
}
