import type { ShownStatus } from './status';

/** Stations of the picture, in their order. */
const ways = {
  office: ['applied', 'production', 'transit', 'ready', 'collected'],
  post: ['applied', 'production', 'posted', 'atPost', 'delivered'],
} as const;
export type Station = (typeof ways)[keyof typeof ways][number];

export type WayTone = 'act' | 'ok' | 'wait';

export interface Way {
  readonly stations: readonly Station[];
  /** How far: a station's index, or half-way to the next one. */
  readonly at: number;
  readonly tone: WayTone;
}

const office = (at: number, tone: WayTone = 'act'): Way => ({ stations: ways.office, at, tone });
const post = (at: number, tone: WayTone): Way => ({ stations: ways.post, at, tone });

/** Where a document is on its way. */
export const wayOf: Record<ShownStatus, Way> = {
  applied: office(0),
  inquiry: office(0, 'wait'),
  submitted: office(0.5),
  production: office(1),
  transit: office(2),
  ready: office(3, 'ok'),
  returned: office(3, 'ok'),
  collected: office(4, 'ok'),
  atPost: post(3, 'wait'),
  delivered: post(4, 'ok'),
};

/** True when somebody can fetch it at the Bürgerservice now. */
export const canBeCollected = (status: ShownStatus): boolean => status === 'ready' || status === 'returned';
