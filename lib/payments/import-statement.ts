import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fees } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { mutation } from '../action';
import { fail, ok, type Result } from '../result';
import { townAccount } from './account';
import { bookPayment } from './book';
import { readCamt, type StatementEntry } from './camt';
import { mayBookStatements } from './policy';
import { referencesIn } from './reference';
import type { AsideReason } from './types';

/** What became of the entries of a statement. */
export interface ImportCounts {
  readonly entries: number;
  readonly booked: number;
  /** Were on an earlier statement. */
  readonly known: number;
  /** Wait for a person. */
  readonly aside: number;
}

/** So many entries in one transaction: short enough that nobody waits. */
const STEP = 50;

const entrySchema: z.ZodType<StatementEntry> = z.object({
  source: z.string().max(300),
  amountCents: z.int().min(1),
  currency: z.string().max(3),
  isCredit: z.boolean(),
  isReturned: z.boolean(),
  bookedOn: z.iso.date(),
  text: z.string(),
  payer: z.string(),
});

const add = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  entries: a.entries + b.entries,
  booked: a.booked + b.booked,
  known: a.known + b.known,
  aside: a.aside + b.aside,
});

async function feeFor(tx: Db, text: string): Promise<string | null> {
  const found = [];
  for (const reference of referencesIn(text)) {
    const [fee] = await tx.select({ id: fees.id }).from(fees).where(eq(fees.reference, reference));
    if (fee) found.push(fee.id);
  }
  // One transfer for several fees is for a person to divide.
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Why a person has to look at an entry, as far as the entry itself tells. */
function asideOf(entry: StatementEntry): AsideReason | undefined {
  if (entry.isReturned) return 'returned';
  return entry.currency === 'EUR' ? undefined : 'currency';
}

const bookEntries = mutation({
  input: z.object({ entries: z.array(entrySchema).max(STEP) }),
  load: async (_tx, input) => input,
  may: (actor) => mayBookStatements(actor),
  write: async ({ tx, input, actor }) => {
    const outcomes = [];
    for (const entry of input.entries) {
      const { source, amountCents, bookedOn, text, payer, currency } = entry;
      outcomes.push(
        await bookPayment(tx, actor, {
          feeId: await feeFor(tx, text),
          kind: 'transfer',
          amountCents: entry.isCredit ? amountCents : -amountCents,
          bookedOn,
          source,
          details: { text, payer, currency },
          aside: asideOf(entry),
        }),
      );
    }
    const counts: ImportCounts = {
      entries: outcomes.length,
      booked: outcomes.filter((outcome) => outcome === 'booked').length,
      known: outcomes.filter((outcome) => outcome === 'known').length,
      aside: outcomes.filter((outcome) => outcome === 'aside').length,
    };
    return { value: counts, audit: { event: 'fee.statementImported', data: { ...counts } } };
  },
});

/**
 * Books what came onto the town's account, by the reference in the text of each transfer. A statement that is
 * imported again, whole or in part, books nothing twice; after a crash half-way the next import goes on.
 * @returns `unsupportedMedia` with `detail.problem` when the file is no statement of our account
 */
export async function importStatement(actor: Actor, xml: string): Promise<Result<ImportCounts>> {
  const account = await townAccount();
  if (!account) return fail('conflict', { detail: { problem: 'noAccount' } });
  const read = readCamt(xml);
  if (!read.ok) return fail('unsupportedMedia', { detail: { problem: read.problem } });
  const { accounts, entries } = read.statements;
  if (accounts.some((iban) => iban !== account.iban))
    return fail('unsupportedMedia', { detail: { problem: 'otherAccount' } });
  // What the town itself has paid is none of our business, but a payment that came back is.
  const ours = entries.filter(
    ({ isCredit, isReturned, text }) => isCredit || (isReturned && referencesIn(text).length > 0),
  );
  let sum: ImportCounts = { entries: 0, booked: 0, known: 0, aside: 0 };
  for (let from = 0; from < Math.max(1, ours.length); from += STEP) {
    const result = await bookEntries(actor, { entries: ours.slice(from, from + STEP) });
    if (!result.ok) return result;
    sum = add(sum, result.value);
  }
  return ok(sum);
}
