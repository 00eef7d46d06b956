import { asc, isNotNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { spaceUses } from '@/db/schema';
import type { StaticArea } from './static-file';
import type { UseCategory } from './status';
import { clashesWith, type SpaceUse } from './uses';

/** What an import does to one static area. */
export interface AreaChange {
  readonly change: 'added' | 'changed' | 'same' | 'removed';
  readonly key: string;
  readonly name: string;
  readonly kind: UseCategory;
  /** Civil dates of the first and the last day. */
  readonly from: string;
  readonly to: string;
  /** Numbers of the applications, granted or pending, whose ground it takes. */
  readonly inTheWay: readonly string[];
}

/** All areas that were imported, the first to begin first. */
export const staticAreas = (source: Db): Promise<SpaceUse[]> =>
  source.select().from(spaceUses).where(isNotNull(spaceUses.sourceKey)).orderBy(asc(spaceUses.startsAt));

const daysIn = (periods: SpaceUse['periods']) => ({
  from: periods.map(({ from }) => from).sort()[0] ?? '',
  to:
    periods
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? '',
});

/** What of an area can differ from import to import. */
const content = (area: Pick<StaticArea, 'kind' | 'name' | 'shape' | 'periods' | 'traffic'>): string =>
  JSON.stringify([area.kind, area.name, area.shape, area.periods, area.traffic]);
const contentOf = ({ category, label, ...use }: SpaceUse): string =>
  content({ ...use, kind: category as StaticArea['kind'], name: label });

/** What the import of these areas would change: new, changed, unchanged and removed ones, in this order. */
export async function previewStaticAreas(
  source: Db,
  areas: readonly StaticArea[],
): Promise<readonly AreaChange[]> {
  const known = new Map((await staticAreas(source)).map((use) => [use.sourceKey, use]));
  const changes: AreaChange[] = [];
  for (const area of areas) {
    const before = known.get(area.key);
    known.delete(area.key);
    const change = !before ? 'added' : contentOf(before) === content(area) ? 'same' : 'changed';
    const clashes = change === 'same' ? [] : await clashesWith(source, area);
    changes.push({
      ...{ change, key: area.key, name: area.name, kind: area.kind },
      ...daysIn(area.periods),
      inTheWay: clashes.filter(({ use }) => use.applicationId !== null).map(({ use }) => use.label),
    });
  }
  for (const use of known.values())
    changes.push({
      ...{ change: 'removed', key: use.sourceKey ?? '', name: use.label, kind: use.category },
      ...daysIn(use.periods),
      inTheWay: [],
    });
  const order = ['added', 'changed', 'removed', 'same'];
  return changes.toSorted((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
}
