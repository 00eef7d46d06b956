import { expect, test } from 'vitest';
import { newestFixed } from '@/lib/start/newest-fixed';
import { useDatabase } from '../helpers/database';
import { makePhoto, makeReport } from '../helpers/factories';

useDatabase();

const fixed = { status: 'done', visibility: 'published' } as const;

/** A repaired report with a photo of before and one of after. */
async function repaired(id: string, updatedAt: number, overrides: Parameters<typeof makeReport>[0] = {}) {
  const report = await makeReport({ ...fixed, updatedAt, ...overrides });
  await makePhoto(report.id, { id: `before-${id}`, isPublic: true });
  await makePhoto(report.id, { id: `after-${id}`, role: 'after', isPublic: true, createdAt: updatedAt });
  return report;
}

test('as long as nothing was repaired there is nothing to show', async () => {
  await makeReport({ visibility: 'published' });
  expect(await newestFixed()).toBeNull();
});

test('the report repaired last is shown with both photos', async () => {
  await repaired('old', 1_000);
  const report = await repaired('new', 2_000);
  expect(await newestFixed()).toEqual({
    id: report.id,
    category: 'roadway',
    place: report.place,
    receivedAt: report.receivedAt,
    fixedAt: 2_000,
    before: 'before-new',
    after: 'after-new',
  });
});

test.each([
  ['hidden', { visibility: 'hidden' }],
  ['private', { visibility: 'private' }],
  ['open again', { status: 'inWork' }],
] as const)('a report that is %s is not shown, however new', async (name, overrides) => {
  await repaired(name, 9_000, overrides);
  expect((await newestFixed())?.after).toBe('after-new');
});

test('a photo that was not released is not shown', async () => {
  const report = await makeReport({ ...fixed, updatedAt: 9_999 });
  await makePhoto(report.id, { isPublic: true });
  await makePhoto(report.id, { role: 'after', isPublic: false });
  expect((await newestFixed())?.after).toBe('after-new');
});
