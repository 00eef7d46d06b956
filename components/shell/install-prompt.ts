/** Chromium's offer to install; not in TypeScript's DOM types. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

let kept: InstallEvent | null = null;
const listeners = new Set<() => void>();
const DISMISSED = 'bw-install-dismissed';

const changed = (): void => {
  for (const listener of listeners) listener();
};

/** Keeps the browser's offer for a good moment: after the first report. */
export function keepInstallPrompt(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    kept = event as InstallEvent;
    changed();
  });
  window.addEventListener('appinstalled', () => {
    kept = null;
    changed();
  });
}

export function watchInstallPrompt(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const isIos = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1);

/** True inside the installed app. */
export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches ||
  ('standalone' in navigator && navigator.standalone === true);

/** What can be offered here: the browser's own dialog, words for iOS, or nothing. */
export function installOffer(): 'prompt' | 'ios' | null {
  if (isInstalled() || wasDismissed()) return null;
  if (kept) return 'prompt';
  return isIos() ? 'ios' : null;
}

/** Shows the browser's dialog; whatever the person answers, we do not ask again. */
export async function install(): Promise<void> {
  await kept?.prompt();
  kept = null;
  dismissInstall();
}

export function dismissInstall(): void {
  try {
    localStorage.setItem(DISMISSED, '1');
  } catch {
    // Storage refused: then we ask again another day.
  }
  changed();
}

function wasDismissed(): boolean {
  try {
    return localStorage.getItem(DISMISSED) !== null;
  } catch {
    return false;
  }
}
