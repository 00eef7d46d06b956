/**
 * How long a network waits after look-ups that found nothing (pure). The authority's code is public, so that
 * the numbers of one town could be tried out: each miss makes the next try slower.
 */
const FREE = 3;
const HOUR = 3_600_000;
const MAX_DELAY_S = 900;
/** More are not remembered: after the longest attack a network is free again within half a day. */
const MOST_MISSES = 13;
const HASTE = 8;

export interface Misses {
  readonly misses: number;
  /** The last one, UTC ms. */
  readonly at: number;
}

/** Misses that are not forgiven yet: one is, each hour. */
export const openMisses = (known: Misses | null, now: number): number =>
  known ? Math.max(0, known.misses - Math.floor(Math.max(0, now - known.at) / HOUR)) : 0;

/** The record after one more look-up; a hit changes nothing. */
export const afterLookup = (known: Misses | null, isMiss: boolean, now: number): Misses => {
  if (!isMiss) return known ?? { misses: 0, at: now };
  return { misses: Math.min(MOST_MISSES, openMisses(known, now) + 1), at: now };
};

/**
 * Milliseconds until this network may ask again: none before its third miss, then 1, 2, 4 … seconds up to
 * 15 minutes, eight times as much while many guess at once. @param isPressed see `isPressed`
 */
export function waitMs(known: Misses | null, isPressed: boolean, now: number): number {
  const open = openMisses(known, now);
  if (!known || open < FREE) return 0;
  const seconds = Math.min(MAX_DELAY_S, 2 ** (open - FREE) * (isPressed ? HASTE : 1));
  return Math.max(0, known.at + seconds * 1000 - now);
}

export interface Load {
  readonly lookups: number;
  readonly misses: number;
}

/** Length of one count. */
export const SLOT_MS = 600_000;
export const slotOf = (now: number): number => Math.floor(now / SLOT_MS);

/** True when within 10 to 20 minutes so much was not found that somebody seems to guess. */
export const isPressed = ({ lookups, misses }: Load): boolean => misses >= 40 && misses * 2 > lookups;
