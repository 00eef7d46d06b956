import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { documentImports, documentStaging, documentStatusRows, leases } from '@/db/schema';
import { systemActor } from '@/lib/accounts/actor';
import { civilDate } from '@/lib/clock';
import { applyImport, previewImport } from '@/lib/documents/import/run';
import { type Staged, stageFile } from '@/lib/documents/import/stage';
import { useDatabase } from '../../helpers/database';
import { makeUser } from '../../helpers/people';
import { header, importFile, officeFile, serial } from './files';

useDatabase();

const today = civilDate(Date.now());
const words = ['Antrag erfasst', 'übermittelt', 'in Herstellung', 'unterwegs', 'abholbereit', 'ausgehändigt'];
const line = (index: number, word: string) => `PA;${serial(index)};${word};${today}`;
const file = (rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;

const table = async () => {
  const { hash, type, status, statusOn, place, codeHash, wentBack, importId } = documentStatusRows;
  return (await db())
    .select({ hash, type, status, statusOn, place, codeHash, wentBack, importId })
    .from(documentStatusRows)
    .orderBy(asc(hash));
};

test('the same file twice changes nothing, delta or full, whatever it holds', async () => {
  const row = fc.record({ index: fc.nat(40), word: fc.constantFrom(...words, 'Unsinn') });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 30 }),
      fc.constantFrom('delta', 'full'),
      async (rows, mode) => {
        const content = file([...rows.map(({ index, word }) => line(index, word)), line(41, 'abholbereit')]);
        await importFile(content, { mode });
        const before = await table();
        const again = await importFile(content, { mode });
        expect(again).toMatchObject({ added: 0, changed: 0, removed: 0, wentBack: 0 });
        expect(await table()).toEqual(before);
      },
    ),
    { numRuns: 25 },
  );
});

test('a dry run says what an import then does, and changes nothing', async () => {
  await importFile(file([line(1, 'unterwegs'), line(2, 'unterwegs'), line(3, 'abholbereit')]), {
    mode: 'full',
  });
  const before = await table();
  const staged = await stageFile(
    officeFile(file([line(1, 'abholbereit'), line(2, 'unterwegs'), line(4, 'beantragt')])),
    'csv',
  );
  const preview = await previewImport(staged, 'full');
  expect(preview).toMatchObject({ isDryRun: true, added: 1, changed: 1, unchanged: 1, removed: 1 });
  expect(preview.moves).toContainEqual({ from: 'transit', to: 'ready', count: 1 });
  expect(await table()).toEqual(before);
  const applied = await applyImport(systemActor, staged, { mode: 'full', source: 'cli' });
  expect(applied).toMatchObject({ ok: true, value: { added: 1, changed: 1, removed: 1 } });
  await staged.staging.discard();
});

/** A staged file whose rows stop coming after the first part, as if the power had failed there. */
async function brokenAfterFirstPart(content: string): Promise<Staged> {
  const staged = await stageFile(officeFile(content), 'csv');
  const { staging } = staged;
  const parts = staging.parts.bind(staging);
  staging.parts = async function* (size) {
    for await (const part of parts(size)) {
      yield part;
      throw new Error('power failure');
    }
  };
  return staged;
}

test('an import that breaks in the middle changes nothing, and the next one clears up', async () => {
  await importFile(file([line(1, 'unterwegs')]), { mode: 'full' });
  const before = await table();
  const many = file(Array.from({ length: 1200 }, (_, index) => line(index, 'abholbereit')));
  const staged = await brokenAfterFirstPart(many);
  await expect(applyImport(systemActor, staged, { mode: 'full', source: 'cli' })).rejects.toThrow('power');
  await staged.staging.discard();
  expect(await table()).toEqual(before);
  expect((await (await db()).select().from(documentStaging)).length).toBe(1000);
  expect(await importFile(many, { mode: 'full' })).toMatchObject({ added: 1199, changed: 1 });
  expect(await (await db()).select().from(documentStaging)).toEqual([]);
  expect(await table()).toHaveLength(1200);
});

test('an import killed while it is written through is finished by the next', async () => {
  await importFile(file([line(1, 'unterwegs'), line(2, 'unterwegs')]), { mode: 'full' });
  const [row] = await table();
  await writeTx(async (tx) => {
    const import_ = { fileHash: 'x', mode: 'full', source: 'cli', startedAt: 1 } as const;
    await tx.insert(documentImports).values({ ...import_, id: 'killed', state: 'merging', finishedAt: 2 });
    const staged = { type: 'idCard', statusOn: today, importId: 'killed' } as const;
    await tx.insert(documentStaging).values([
      { ...staged, hash: 'A'.repeat(43), status: 'ready' },
      { ...staged, hash: row?.hash ?? '', status: 'ready', isRemoved: true },
    ]);
  });
  await importFile(file([line(9, 'unterwegs')]));
  const hashes = (await table()).map(({ hash }) => hash);
  expect(hashes).toContain('A'.repeat(43));
  expect(hashes).not.toContain(row?.hash);
  expect(hashes).toHaveLength(3);
  const [killed] = await (await db()).select().from(documentImports).where(eq(documentImports.id, 'killed'));
  expect(killed?.state).toBe('applied');
});

test('of two imports at once one waits, or is told when it may not', async () => {
  const staged = await Promise.all([
    stageFile(officeFile(file(Array.from({ length: 3000 }, (_, index) => line(index, 'unterwegs')))), 'csv'),
    stageFile(officeFile(file([line(1, 'abholbereit')])), 'csv'),
    stageFile(officeFile(file([line(2, 'abholbereit')])), 'csv'),
  ]);
  const [first, waiting, told] = await Promise.all([
    applyImport(systemActor, staged[0], { mode: 'delta', source: 'cli' }),
    applyImport(systemActor, staged[1], { mode: 'delta', source: 'cli', waitMs: 10_000 }),
    applyImport(systemActor, staged[2], { mode: 'delta', source: 'cli' }),
  ]);
  expect(first).toMatchObject({ ok: true });
  expect(waiting).toMatchObject({ ok: true, value: { changed: 1 } });
  expect(told).toMatchObject({ ok: false, code: 'conflict', detail: { reason: 'running' } });
  for (const { staging } of staged) await staging.discard();
});

test('the turn of a killed import ends by itself', async () => {
  await writeTx((tx) =>
    tx
      .update(leases)
      .set({ holder: 'killed', expiresAt: Date.now() - 1 })
      .where(eq(leases.name, 'documents.import')),
  );
  expect(await importFile(file([line(5, 'abholbereit')]))).toMatchObject({ rows: 1 });
});

test.each(['citizen', 'crew'] as const)('a %s cannot import', async (role) => {
  const { id } = await makeUser({ role });
  const staged = await stageFile(officeFile(file([line(1, 'unterwegs')])), 'csv');
  const actor = { kind: 'citizen', id, role } as const;
  expect(await applyImport(actor, staged, { mode: 'delta', source: 'staff' })).toEqual({
    ok: false,
    code: 'notFound',
  });
  await staged.staging.discard();
});
