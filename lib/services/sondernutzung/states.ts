import type { StateRule } from '../desk-types';

/** The states of the domain, in the order of a case's life. */
export const states = {
  submitted: { tone: 'quiet', icon: 'mail' },
  inReview: { tone: 'info', icon: 'search' },
  missing: { tone: 'wait', icon: 'warning', waits: true },
  consultation: { tone: 'wait', icon: 'users', waits: true },
  onSite: { tone: 'wait', icon: 'walk' },
  hearing: { tone: 'wait', icon: 'message', waits: true },
  granted: { tone: 'ok', icon: 'checkCircle', isDecided: true },
  partlyGranted: { tone: 'ok', icon: 'checkCircle', isDecided: true },
  refused: { tone: 'quiet', icon: 'close', isFinal: true, isDecided: true },
  withdrawn: { tone: 'quiet', icon: 'undo', isFinal: true },
  announced: { tone: 'ok', icon: 'mail', isDecided: true },
  running: { tone: 'wait', icon: 'clock', isDecided: true },
  extended: { tone: 'wait', icon: 'forward', isDecided: true },
  changed: { tone: 'wait', icon: 'pencil', isDecided: true },
  revoked: { tone: 'bad', icon: 'warning', isDecided: true },
  acceptance: { tone: 'info', icon: 'eye', isDecided: true },
  closed: { tone: 'quiet', icon: 'check', isFinal: true, isDecided: true },
} as const satisfies Record<string, StateRule>;
export type SpaceState = keyof typeof states;

/** From arrival to decision. */
export const undecided = [
  'submitted',
  'inReview',
  'missing',
  'consultation',
  'onSite',
  'hearing',
] as const satisfies readonly SpaceState[];
export const isUndecided = (state: string): boolean => (undecided as readonly string[]).includes(state);

/** Granted once, and nobody has looked at the ground afterwards yet. */
export const toAccept = [
  'granted',
  'partlyGranted',
  'announced',
  'running',
  'extended',
  'changed',
  'revoked',
  'acceptance',
] as const satisfies readonly SpaceState[];
