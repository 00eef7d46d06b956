import { type Step, steps } from './draft';

/** The browser's own back button walks through the steps: each is an entry with its name as fragment. */
const depthOf = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'captureDepth' in state ? Number(state.captureDepth) : 0;

const hashOf = (step: Step): string => (step === 'photo' ? ' ' : `#${step}`);

/** The step in the address; null for other fragments, e.g. of the link that skips to the content. */
export function stepInAddress(): Step | null {
  const name = location.hash.slice(1);
  return name === '' ? 'photo' : (steps.find((step) => step === name) ?? null);
}

/** Id of a report that was just saved, from `#saved-…`; null on every other screen. */
export const savedInAddress = (): string | null => /^#saved-([\w-]{36})$/.exec(location.hash)?.[1] ?? null;

const address = (hash: string): string =>
  hash === ' ' ? `${location.pathname}${location.search}` : `${location.search}${hash}`;

/** True when a photo was shared with us and could not be kept: `app/share/route.ts` and the worker say so. */
export const isShareMissed = (): boolean => new URLSearchParams(location.search).get('shared') === 'missed';

/** The photo has been chosen here: nothing is missed any more. */
export function forgetMissedShare(): void {
  if (isShareMissed()) history.replaceState(history.state, '', `${location.pathname}${location.hash}`);
}

/** Goes on to a step as a new entry. */
export function pushStep(step: Step): void {
  history.pushState({ captureDepth: depthOf(history.state) + 1 }, '', address(hashOf(step)));
}

/** Shows a step in the present entry, e.g. when a draft is restored. */
export function replaceStep(step: Step): void {
  history.replaceState({ captureDepth: depthOf(history.state) }, '', address(hashOf(step)));
}

/** The report is saved: going back does not return to its form. */
export const showSavedInAddress = (id: string): void =>
  history.replaceState({ captureDepth: 0 }, '', `${location.pathname}#saved-${id}`);

/** True when the browser's back leads to a step of this capture. */
export const canGoBack = (): boolean => depthOf(history.state) > 0;
