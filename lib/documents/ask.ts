import { type Db, writeTx } from '@/db/client';
import { fieldErrors, isDiskFull } from '../action';
import { networkPrefix } from '../limits';
import { fail, ok, type Result } from '../result';
import { block } from './blocked';
import { findStatus, hashesOf } from './find-status';
import { isPressed, waitMs } from './pressure';
import { newToken, saveResult } from './results';
import { type Question, question } from './schema';
import { readDocumentSettings } from './settings';
import { missesOf, networkKey, presentLoad, tally } from './tally';

interface Outcome {
  readonly waitMs: number;
  readonly isAnswered: boolean;
}

/**
 * Looks up a document for somebody nobody knows: no account, no cookie, no row of the audit log. What was
 * typed is read first; a wrong one is told without a look-up. Whatever is found, the same statements run and
 * the answer is equally long.
 * @param address of the client
 * @returns a token under which the answer can be read once within a minute
 */
export async function askDocument(raw: unknown, address: string, now = Date.now()): Promise<Result<string>> {
  const parsed = question.safeParse(raw);
  if (!parsed.success) return fail('invalid', { fields: fieldErrors(parsed.error) });
  const { asksCode } = await readDocumentSettings();
  if (asksCode && parsed.data.code === '') return fail('invalid', { fields: { code: 'code' } });
  const network = networkPrefix(address);
  const token = newToken();
  try {
    const outcome = await lookUp({ asked: parsed.data, asksCode, network, token, now });
    if (outcome.waitMs > 0) block(network, now + outcome.waitMs);
    if (outcome.isAnswered) return ok(token);
    return fail('tooMany', { retryAfterS: Math.ceil(outcome.waitMs / 1000) });
  } catch (error) {
    if (isDiskFull(error)) return fail('unavailable');
    throw error;
  }
}

interface Lookup {
  readonly asked: Question;
  readonly asksCode: boolean;
  readonly network: string;
  readonly token: string;
  readonly now: number;
}

/** Wait, look-up and count in one transaction: many at once do not slip through. */
async function lookUp({ asked, asksCode, network, token, now }: Lookup): Promise<Outcome> {
  const hashes = hashesOf(asked);
  const key = networkKey(network);
  return writeTx(async (tx: Db) => {
    const known = await missesOf(tx, key);
    const isLoud = isPressed(await presentLoad(tx, now));
    const wait = waitMs(known, isLoud, now);
    if (wait > 0) return { waitMs: wait, isAnswered: false };
    const answer = await findStatus(tx, asked.type, hashes, asksCode, now);
    await saveResult(tx, token, answer, now);
    const next = await tally(tx, key, known, !answer.isKnown, now);
    return { waitMs: waitMs(next, isLoud, now), isAnswered: true };
  });
}
