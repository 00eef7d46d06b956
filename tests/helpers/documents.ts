import { writeTx } from '@/db/client';
import { documentImports, documentStatusRows } from '@/db/schema';
import { documentHash } from '@/lib/documents/hash';
import { type DocumentType, purgeAtOf } from '@/lib/documents/status';

type Row = typeof documentStatusRows.$inferInsert;

/** Puts the status of one document into the database: an identity card that can be collected. */
export async function putDocument(number: string, values: Partial<Row> = {}): Promise<void> {
  const row = { type: 'idCard' as DocumentType, status: 'ready' as const, statusOn: '2026-11-20', ...values };
  const hash = documentHash(row.type, number);
  const purgeAt = purgeAtOf(row.status, row.statusOn);
  await writeTx((tx) =>
    tx.insert(documentStatusRows).values({ hash, updatedAt: Date.now(), purgeAt, ...row }),
  );
}

/** Says that the office's file has come in at this moment. */
export const putImport = (at = Date.now()): Promise<unknown> =>
  writeTx((tx) =>
    tx.insert(documentImports).values({
      id: `import-${at}`,
      fileHash: 'x',
      mode: 'full',
      source: 'cli',
      state: 'applied',
      startedAt: at,
      finishedAt: at,
    }),
  );

const letters = 'CFGHJKLMNPRTVWXYZ0123456789';

/** A number of the authority L01X; different for each count. */
export function numberOf(count: number): string {
  let rest = count;
  let tail = '';
  for (let i = 0; i < 5; i++) {
    tail = (letters[rest % letters.length] ?? '') + tail;
    rest = Math.floor(rest / letters.length);
  }
  return `L01X${tail}`;
}
