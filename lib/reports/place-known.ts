/** From the town hall to the farthest corner of the town: a place so vague stands for all of it. */
export const WHOLE_TOWN_M = 16_000;

/**
 * True when a place is known only in words, or not at all: the position then stands for the whole town, and
 * no distance, no way there and no neighbour can be told from it.
 */
export const isPlaceUnknown = ({ accuracyM }: { readonly accuracyM: number | null }): boolean =>
  accuracyM !== null && accuracyM >= WHOLE_TOWN_M;
