import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { papers } from '@/db/schema';
import { civilDate } from '../clock';
import { open } from '../crypto/seal';
import { limits, networkPrefix, secondsToWait, takeFromBudget } from '../limits';
import { readCode } from './code';
import type { PublicFacts } from './issue';
import { type PaperState, paperState, type RevokedAs } from './status';

/** What everybody may learn about a paper they hold. */
export interface CheckedPaper extends PublicFacts {
  readonly state: PaperState;
  readonly code: string;
  readonly sha256: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly issuedAt: number;
  readonly revokedAt: number | null;
  readonly revokedAs: RevokedAs | null;
}

export type Checked =
  | { readonly found: true; readonly paper: CheckedPaper }
  /** `unreadable`: a typing error, told by the check sign. */
  | { readonly found: false; readonly why: 'unreadable' | 'unknown' | 'tooMany' };

/**
 * Looks a paper up by the code printed on it. Only unknown codes count against guessing: who checks real papers
 * all day is not slowed.
 * @param address of the client
 */
export async function checkPaper(typed: string, address: string, now: number): Promise<Checked> {
  const code = readCode(typed);
  if (!code) return { found: false, why: 'unreadable' };
  const network = networkPrefix(address);
  if ((await secondsToWait(limits.paperCode, network)) > 0) return { found: false, why: 'tooMany' };
  const [row] = await (await db()).select().from(papers).where(eq(papers.code, code));
  if (!row) {
    await takeFromBudget(limits.paperCode, network);
    return { found: false, why: 'unknown' };
  }
  const { id, facts, sha256, validFrom, validUntil, issuedAt, revokedAt, revokedAs } = row;
  const {
    title,
    facts: pairs,
    area,
    allowsNothing = false,
  } = JSON.parse(open(`papers.facts:${id}`, facts)) as PublicFacts;
  const state = paperState(row, civilDate(now));
  return {
    found: true,
    paper: {
      title,
      facts: pairs,
      area,
      allowsNothing,
      state,
      code,
      sha256,
      validFrom,
      validUntil,
      issuedAt,
      revokedAt,
      revokedAs,
    },
  };
}
