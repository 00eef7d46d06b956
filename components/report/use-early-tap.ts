'use client';

import { useEffect } from 'react';

declare global {
  interface Window {
    /** The last click before the scripts were ready: kept by `boot.js`. */
    earlyTap?: MouseEvent;
    /** Id of the file field that `boot.js` has opened for it. */
    openedEarly?: string;
  }
}

/**
 * Does what was tapped in the capture's HTML before React listened; a tap that woke React up reaches it by itself.
 * To be called after the hooks whose effects the buttons need.
 */
export function useEarlyTap(): void {
  useEffect(() => {
    const tap = window.earlyTap;
    window.earlyTap = undefined;
    if (!tap || tap === window.event || !(tap.target instanceof Element)) return;
    const button = tap.target.closest<HTMLElement>('.bw-task button');
    // What it opens has been opened by `boot.js`, once.
    button?.removeAttribute('data-opens');
    // Later: within an effect React cannot make ready what the tap is for.
    const timer = setTimeout(() => button?.click());
    return () => clearTimeout(timer);
  }, []);
}
