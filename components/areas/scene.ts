import type { MapPin, MapShape } from '@/components/map/types';
import { intervalsOf } from '@/lib/areas/period';
import type { Period } from '@/lib/areas/types';
import type { OpenDamage, Surroundings } from '@/lib/areas/view';
import type { Polygon } from '@/lib/geo/types';
import type { CalendarRow } from './Calendar';
import type { areaWords } from './words';

interface Own {
  readonly id: string;
  readonly name: string;
  readonly shape: readonly Polygon[];
  readonly periods: readonly Period[];
}
type Words = Awaited<ReturnType<typeof areaWords>>;

/**
 * What map and calendar show of one use among others: it is number 1 and solid, those in its way are dashed and
 * numbered on, what both cover is hatched and says how much.
 */
export function sceneOf(own: Own, around: Surroundings, words: Words) {
  const { t } = words;
  const others = around.clashes.map((clash, index) => ({ ...clash, number: index + 2 }));
  const shapes: MapShape[] = [
    ...others.map(({ use, number }) => ({
      id: use.id,
      polygons: use.shape,
      tone: 'other' as const,
      number,
      label: `${number}: ${t(`categories.${use.category}`)}`,
    })),
    { id: own.id, polygons: own.shape, tone: 'own', number: 1, label: `1: ${own.name}` },
    ...others.map(({ use, overlap, m2 }) => ({
      id: `overlap:${use.id}`,
      polygons: overlap,
      tone: 'overlap' as const,
      flag: t('double', { m2: words.m2(m2) }),
      label: t('double', { m2: words.m2(m2) }),
    })),
  ];
  const rows: CalendarRow[] = [
    {
      id: own.id,
      number: 1,
      name: own.name,
      tone: 'own',
      time: words.period(own.periods),
      intervals: own.periods.flatMap((period) => intervalsOf(period)),
    },
    ...others.map(({ use, number }) => ({
      id: use.id,
      number,
      name: t(`categories.${use.category}`),
      tone: 'other' as const,
      time: words.period(use.periods),
      intervals: use.periods.flatMap((period) => intervalsOf(period)),
    })),
    ...others.map(({ use, interval }) => ({
      id: `both:${use.id}`,
      mark: '!',
      name: t('both'),
      tone: 'overlap' as const,
      time: words.lastDay(interval.end),
      intervals: [interval],
    })),
  ];
  return { shapes, rows, pins: pinsOf(around.damages) };
}

/** Open damages as pins, each once. */
export const pinsOf = (damages: readonly OpenDamage[]): MapPin[] =>
  [...new Map(damages.map((damage) => [damage.id, damage])).values()].map(
    ({ id, lat, lng, category, trackingCode }) => ({
      ...{ id, lat, lng, kind: category, tone: 'bad' as const, label: trackingCode },
    }),
  );
