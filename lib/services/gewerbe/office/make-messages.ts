import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { applicationVersions, tradeMessages } from '@/db/schema';
import { civilDate } from '@/lib/clock';
import { type Failure, fail } from '@/lib/result';
import type { Asked, TransitionContext } from '../../desk-types';
import type { Answers } from '../../entered';
import { noticeOf } from '../facts';
import type { Form } from '../forms';
import { receivers } from '../receives';
import { type RecipientId, recipientIds } from '../recipients';
import type { WzCode } from '../types';
import { unknownCode } from './codes';
import { readWaived } from './waivers';

/** The codes that staff gave with the receipt. */
export const codesIn = ({ wz2008, wz2025 }: Asked): WzCode[] => [
  ...(typeof wz2008 === 'string' ? [{ edition: 'WZ 2008', code: wz2008 } as const] : []),
  ...(typeof wz2025 === 'string' ? [{ edition: 'WZ 2025', code: wz2025 } as const] : []),
];

const addedIn = ({ added }: Asked): RecipientId[] =>
  Array.isArray(added) ? recipientIds.filter((id) => added.includes(id)) : [];

/**
 * With the receipt one package for each recipient comes to wait for the office's procedure ("right after the
 * receipt"). A second receipt of the same case is a correction of each package that went out before. Within the
 * transaction of the receipt: both or neither.
 */
export const makeMessages =
  (form: Form) =>
  async ({ tx, now, facts, asked }: TransitionContext<Answers>): Promise<Failure | undefined> => {
    const wz = codesIn(asked);
    const unknown = await unknownCode(tx, wz);
    if (unknown)
      return fail('invalid', { fields: { [unknown.edition.replace(' ', '').toLowerCase()]: 'wzUnknown' } });
    const version = await newestVersion(tx, facts.id);
    const handing = { waived: await readWaived(tx), added: addedIn(asked) };
    for (const recipient of receivers(form, noticeOf(facts.answers), handing)) {
      await tx.insert(tradeMessages).values({
        id: randomUUID(),
        applicationId: facts.id,
        recipient,
        version,
        wz,
        corrects: await lastFor(tx, facts.id, recipient),
        createdAt: now,
        day: civilDate(now),
      });
    }
    return undefined;
  };

async function newestVersion(tx: Db, applicationId: string): Promise<number> {
  const [row] = await tx
    .select({ version: applicationVersions.version })
    .from(applicationVersions)
    .where(eq(applicationVersions.applicationId, applicationId))
    .orderBy(desc(applicationVersions.version))
    .limit(1);
  return row?.version ?? 1;
}

async function lastFor(tx: Db, applicationId: string, recipient: RecipientId): Promise<string | null> {
  const [row] = await tx
    .select({ id: tradeMessages.id })
    .from(tradeMessages)
    .where(and(eq(tradeMessages.applicationId, applicationId), eq(tradeMessages.recipient, recipient)))
    .orderBy(desc(tradeMessages.createdAt))
    .limit(1);
  return row?.id ?? null;
}
