import { metersBetween } from '../geo/distance';
import type { LatLng } from '../geo/types';
import { isPlaceUnknown } from '../reports/place-known';

export const crewOrders = ['danger', 'age', 'distance'] as const;
export type CrewOrder = (typeof crewOrders)[number];

interface Sortable extends LatLng {
  readonly id: string;
  readonly hazard: boolean;
  readonly accuracyM: number | null;
  /** UTC ms. */
  readonly receivedAt: number;
}

type Compare = (a: Sortable, b: Sortable) => number;

const byDanger: Compare = (a, b) => Number(b.hazard) - Number(a.hazard);
const byAge: Compare = (a, b) => a.receivedAt - b.receivedAt;
const byId: Compare = (a, b) => (a.id < b.id ? -1 : 1);
const byDistance =
  (from: LatLng | null): Compare =>
  (a, b) => {
    const unknown = Number(isPlaceUnknown(a)) - Number(isPlaceUnknown(b));
    return from ? unknown || metersBetween(from, a) - metersBetween(from, b) : 0;
  };

/**
 * The order in which a crew sees open reports: the chosen one first, ties by the others.
 * Without a position, distance orders nothing; an unknown place is farther than all others.
 */
export function sortReports<T extends Sortable>(
  reports: readonly T[],
  order: CrewOrder,
  from: LatLng | null,
): T[] {
  const chains: Record<CrewOrder, readonly Compare[]> = {
    danger: [byDanger, byAge, byDistance(from), byId],
    age: [byAge, byDanger, byDistance(from), byId],
    distance: [byDistance(from), byDanger, byAge, byId],
  };
  const chain = chains[order];
  return [...reports].sort((a, b) => {
    for (const compare of chain) {
      const result = compare(a, b);
      if (result !== 0) return result;
    }
    return 0;
  });
}
