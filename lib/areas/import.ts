import { randomUUID } from 'node:crypto';
import { and, isNotNull, notInArray } from 'drizzle-orm';
import { z } from 'zod';
import { spaceUses } from '@/db/schema';
import { mutation } from '../action';
import { fail } from '../result';
import { rowOf } from './keep-use';
import { signedArea, toMetric } from './metric';
import { mayImportAreas } from './policy';
import { readStaticFile, type StaticArea } from './static-file';
import type { Corner } from './types';

const m2Of = ({ shape }: StaticArea): number =>
  shape.reduce(
    (sum, [outer = []]) =>
      sum + Math.abs(signedArea(outer.slice(1).map((corner) => toMetric(corner as Corner)))),
    0,
  );

/**
 * Puts the static areas of a GeoJSON file in the place of those imported before. A file with a bad feature changes
 * nothing; `fields.file` names it.
 */
export const importStaticAreas = mutation({
  input: z.object({ text: z.string().min(1).max(20_000_000) }),
  load: async () => ({}),
  may: (actor) => mayImportAreas(actor),
  write: async ({ tx, input, now }) => {
    const file = readStaticFile(input.text);
    if (!file.ok)
      return fail('invalid', {
        fields: { file: file.problem },
        detail: { feature: file.feature, reason: file.reason },
      });
    const keys = file.areas.map(({ key }) => key);
    await tx
      .delete(spaceUses)
      .where(and(isNotNull(spaceUses.sourceKey), notInArray(spaceUses.sourceKey, keys)));
    for (const area of file.areas) {
      const row = rowOf(
        {
          id: randomUUID(),
          applicationId: null,
          category: area.kind,
          state: 'granted',
          label: area.name,
          place: '',
          shape: area.shape,
          periods: area.periods,
          m2: m2Of(area),
          traffic: area.traffic,
          sourceKey: area.key,
        },
        now,
      );
      const { id: _, createdAt: __, ...changed } = row;
      await tx
        .insert(spaceUses)
        .values(row)
        .onConflictDoUpdate({ target: spaceUses.sourceKey, set: changed });
    }
    return {
      value: { count: file.areas.length },
      audit: { event: 'areas.imported', data: { count: file.areas.length } },
    };
  },
});
