import { useSyncExternalStore } from 'react';

/** Where the skip link jumps to is no screen. */
const SKIP = '#main';
let screen = '';

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

function current(): string {
  if (location.hash !== SKIP) screen = location.hash.slice(1);
  return screen;
}

/** The address behind "#": screens within one page work without a network and with the back button. */
export const useHash = (): string => useSyncExternalStore(subscribe, current, () => '');
