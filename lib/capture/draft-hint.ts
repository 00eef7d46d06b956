const KEY = 'draft';

/** Notes for the next start whether a draft lies on the phone: storage proper answers too late for the first paint. */
export function rememberDraft(isKept: boolean): void {
  try {
    if (isKept) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Only against a jump of the page.
  }
}

function mayBeElsewhere(): boolean {
  if (/[?&](edit|shared)=/.test(location.search) || location.hash.startsWith('#saved-')) return true;
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Hides the first step while something else may be about to take its place; `boot.js` does so in the HTML. */
export function hideUntilRead(): void {
  if (mayBeElsewhere()) document.documentElement.dataset.draft = '';
}

/** The storage has been read: what stands there is right. */
export function showRead(): void {
  delete document.documentElement.dataset.draft;
}
