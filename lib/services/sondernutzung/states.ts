import type { StateRule } from '../types';

/** The states of the domain, in the order of a case's life. */
export const states = {
  submitted: { tone: 'quiet', icon: 'mail' },
  inReview: { tone: 'info', icon: 'search' },
  missing: { tone: 'wait', icon: 'warning', waits: true },
  consultation: { tone: 'wait', icon: 'users', waits: true },
  onSite: { tone: 'wait', icon: 'walk' },
  hearing: { tone: 'wait', icon: 'message', waits: true },
  granted: { tone: 'ok', icon: 'checkCircle' },
  partlyGranted: { tone: 'ok', icon: 'checkCircle' },
  refused: { tone: 'quiet', icon: 'close', isFinal: true },
  withdrawn: { tone: 'quiet', icon: 'undo', isFinal: true },
  announced: { tone: 'ok', icon: 'mail' },
  running: { tone: 'wait', icon: 'clock' },
  extended: { tone: 'wait', icon: 'forward' },
  changed: { tone: 'wait', icon: 'pencil' },
  revoked: { tone: 'bad', icon: 'warning' },
  acceptance: { tone: 'info', icon: 'eye' },
  closed: { tone: 'quiet', icon: 'check', isFinal: true },
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
