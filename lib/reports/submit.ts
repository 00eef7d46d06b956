import { db } from '@/db/client';
import type { Actor } from '../accounts/actor';
import { limits, takeFromBudget } from '../limits';
import { acceptPhotos } from '../photos/store';
import type { TempPhoto } from '../photos/temp-photo';
import { fail, ok, type Result } from '../result';
import { inTurn } from './in-turn';
import { findReceipt, type Receipt } from './receipt';
import type { ReportInput } from './schema';
import type { ReportSource } from './status';
import { writeReport } from './write-report';

export interface Submission {
  /** UUID, the idempotency key. */
  readonly id: string;
  /** Content key: the same UUID with another one is a conflict. */
  readonly content: string;
  /** Reads and checks the text; not asked when the submission is known already. */
  readonly read: () => Promise<Result<ReportInput>> | Result<ReportInput>;
  readonly photos: readonly TempPhoto[];
  readonly actor: Actor;
  /** Network prefix of the caller, for the budget of those without an account. */
  readonly network: string;
  readonly source: ReportSource;
  /** Where it is, in the sender's own words. */
  readonly placeText?: string;
  /** No position was found for these words: it stands for the whole town until staff know better. */
  readonly isPlaceUnknown?: boolean;
}

export interface Submitted {
  readonly receipt: Receipt;
  readonly isNew: boolean;
}

/**
 * Takes a report, once: checks, photos durable on disk, then one transaction for everything else.
 * @returns the receipt, the same again for a replay; `conflict` for other content under the same UUID;
 * `invalid`, `updateNeeded`, `tooMany`, a code of a photo, or `storageFull`. A refusal leaves nothing behind.
 */
export const submitReport = (submission: Submission): Promise<Result<Submitted>> =>
  inTurn(`report:${submission.id}`, async () => (await answerKnown(submission)) ?? accept(submission));

async function answerKnown({ id, content }: Submission): Promise<Result<Submitted> | null> {
  const known = await findReceipt(await db(), id);
  if (!known) return null;
  if (known.contentKey !== content) return fail('conflict', { fields: { id: 'otherContent' } });
  return ok({ receipt: known.receipt, isNew: false });
}

async function accept(submission: Submission): Promise<Result<Submitted>> {
  const report = await submission.read();
  if (!report.ok) return report;
  const { actor, network } = submission;
  const retryAfterS = actor.id
    ? await takeFromBudget(limits.submitSignedIn, actor.id)
    : await takeFromBudget(limits.submit, network);
  if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  const photos = await acceptPhotos(submission.photos);
  return photos.ok ? writeReport(submission, report.value, photos.value) : photos;
}
