import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { codeHash, documentHash, isSameHash } from './hash';
import type { Question } from './schema';
import { type DocumentStatus, type DocumentType, isShown, purgeAtOf, type ShownStatus } from './status';

/** What is told about a document: nothing about its number or its holder. */
export type Answer =
  | { readonly isKnown: false }
  | {
      readonly isKnown: true;
      readonly type: DocumentType;
      readonly status: ShownStatus;
      /** Civil date of the status. */
      readonly on: string;
      /** Where it can be picked up; "" is the Bürgerservice. */
      readonly place: string;
    };

interface Row {
  readonly status: DocumentStatus;
  readonly status_on: string;
  readonly place: string;
  readonly code_hash: string | null;
  readonly is_removed: number;
}

/**
 * The hashes to look for, reckoned before the transaction begins. The second one is reckoned whether it is
 * asked for or not.
 */
export const hashesOf = ({ type, number, code }: Question) => ({
  hash: documentHash(type, number),
  code: codeHash(type, number, code),
});

/**
 * One look-up by the primary key: in the rows of an import that is being written through, then in the
 * statuses. The same work whatever is found.
 */
async function find(tx: Db, hash: string): Promise<Row | undefined> {
  const [row] = await tx.all<Row>(sql`
    select status, status_on, place, code_hash, is_removed from document_staging
    where hash = ${hash} and import_id = (select id from document_imports where state = 'merging')
    union all
    select status, status_on, place, code_hash, 0 from document_statuses where hash = ${hash}
    limit 1`);
  return row;
}

/** Answers a question. Unknown, expired, withdrawn, forgotten and wrong second secret are the same. */
export async function findStatus(
  tx: Db,
  type: DocumentType,
  hashes: ReturnType<typeof hashesOf>,
  asksCode: boolean,
  now: number,
): Promise<Answer> {
  const row = await find(tx, hashes.hash);
  const status = row?.status ?? 'expired';
  const on = row?.status_on ?? '2000-01-01';
  const hasCode = isSameHash(row?.code_hash ?? hashes.code, hashes.code) || !asksCode;
  const purgeAt = purgeAtOf(status, on) ?? Number.POSITIVE_INFINITY;
  if (!row || !isShown(status) || row.is_removed || !hasCode || purgeAt <= now) return { isKnown: false };
  return { isKnown: true, type, status, on, place: row.place };
}
