import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeTx } from '@/db/client';
import { addresses } from '@/db/schema';
import { fromMetric, outlineToMetric } from '@/lib/areas/metric';
import { toUtm32 } from '@/lib/geo/utm';
import { withGround } from '@/lib/papers/ground';
import { letter } from '@/lib/papers/letter';
import type { Block } from '@/lib/papers/types';
import { useDatabase } from '../helpers/database';
import { sampleLetter } from '../helpers/letters';
import { readPdf } from '../helpers/pdf';

useDatabase();
const { east, north } = toUtm32({ lat: 51.3503, lng: 8.2836 });
const at = (x: number, y: number) => fromMetric([east + x, north + y]);
const area = [at(0, 0), at(18, 0), at(18, 2.5), at(0, 2.5)];
const sketch: Block = {
  kind: 'sketch',
  outline: outlineToMetric(area),
  alt: 'Ein Rechteck, 18 Meter lang und 2,5 Meter breit',
  caption: 'Lageskizze: Steinstraße 12',
};

const groundOf = async () => {
  const [block] = await withGround([sketch]);
  return block?.kind === 'sketch' ? block.ground : undefined;
};

test('where no houses are known the area stands alone', async () => {
  expect(await groundOf()).toBeNull();
});

test('the map around an area is drawn from the town’s own houses, to the same scale', async () => {
  const house = (street: string, houseNumber: string, [lng, lat]: readonly [number, number]) => ({
    ...{ street, houseNumber, lat, lng },
  });
  const rows = Array.from({ length: 24 }, (_, index) => {
    const side = index % 2 === 0 ? 14 : -8;
    return house('Steinstraße', String(index + 1), at(-150 + index * 13, side));
  });
  const across = Array.from({ length: 8 }, (_, index) =>
    house('Ruhrstraße', String(index + 1), at(38 + (index % 2) * 18, -10 - index * 11)),
  );
  await writeTx((tx) => tx.insert(addresses).values([...rows, ...across]));
  const ground = await groundOf();
  expect(ground?.houses.length).toBeGreaterThan(20);
  expect(ground?.streets.map(({ name }) => name).toSorted()).toEqual(['Ruhrstraße', 'Steinstraße']);
  // Metres, as the outline has them: the nearest house stands beside the area.
  const near = ground?.houses.map(({ at: [e, n] }) => Math.hypot(e - east - 9, n - north - 1)) ?? [];
  expect(Math.min(...near)).toBeLessThan(20);
  const pdf = await letter(sampleLetter(await withGround([sketch])), { locale: 'de' });
  if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, pdf);
  const read = await readPdf(pdf);
  const text = read.parts.map((part) => part.text).join(' ');
  expect(text).toContain('Steinstraße');
  expect(text).toMatch(/Maßstab 1:1000\. Umgebung schematisch, ©/);
  expect(read.untagged).toEqual([]);
});
