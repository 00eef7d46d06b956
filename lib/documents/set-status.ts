import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { documentStatusRows } from '@/db/schema';
import { mutation } from '../action';
import { civilDate } from '../clock';
import { fail } from '../result';
import { codeHash, documentHash, readCode } from './hash';
import { dateOf } from './import/row';
import { isTurnTaken } from './import/turn';
import { readNumber } from './number';
import { mayKeepDocuments } from './policy';
import { documentStatuses, documentTypes, goesBack, purgeAtOf } from './status';

const input = z.object({
  type: z.enum(documentTypes, 'choose'),
  number: z.string().max(60, 'documentNumber'),
  status: z.enum(documentStatuses, 'choose'),
  /** Civil date, ISO or German; today when left out. */
  date: z.string().trim().default(''),
  place: z.string().trim().max(80, 'tooLong').default(''),
  code: z.string().default(''),
});

/** Sets the status of one document by hand. Neither the number nor its hash reaches the audit log. */
export const setDocumentStatus = mutation({
  input,
  load: async (_tx, given) => given,
  may: (actor) => mayKeepDocuments(actor),
  write: async ({ tx, input: given, now }) => {
    const { type, status, place } = given;
    const read = readNumber(given.number);
    const statusOn = given.date === '' ? civilDate(now) : dateOf(given.date, civilDate(now));
    const code = given.code.trim() === '' ? '' : readCode(given.code);
    const fields = {
      ...(read.ok ? {} : { number: read.code === 'number' ? 'documentNumber' : read.code }),
      ...(statusOn ? {} : { date: 'date' }),
      ...(code === null ? { code: 'slipCode' } : {}),
    };
    if (!read.ok || !statusOn || code === null) return fail('invalid', { fields });
    // The import would put its own status over this one within seconds, unseen.
    if (await isTurnTaken(tx, now)) return fail('conflict', { detail: { reason: 'running' } });
    const hash = documentHash(type, read.number);
    const [before] = await tx.select().from(documentStatusRows).where(eq(documentStatusRows.hash, hash));
    const wentBack = before !== undefined && goesBack(before.status, status);
    const row = {
      type,
      status,
      statusOn,
      place,
      codeHash: code ? codeHash(type, read.number, code) : (before?.codeHash ?? null),
      wentBack,
      importId: null,
      updatedAt: now,
      purgeAt: purgeAtOf(status, statusOn),
    };
    await tx
      .insert(documentStatusRows)
      .values({ hash, ...row })
      .onConflictDoUpdate({ target: documentStatusRows.hash, set: row });
    return {
      value: { wentBack, before: before?.status ?? null },
      audit: { event: 'documents.statusSet', data: { type, status, isNew: before === undefined } },
    };
  },
});
