import { and, eq, gt, isNull, lt, or } from 'drizzle-orm';
import { writeTx } from '@/db/client';
import { applicationSigners, applications } from '@/db/schema';
import { systemActor } from '../accounts/actor';
import { recordAudit } from '../audit/record';
import { open } from '../crypto/seal';
import { tellOwner } from './tell';
import { reminderWords } from './words';

const DAY_MS = 86_400_000;
/** First after three days, then every week, for a month. */
const FIRST_DAYS = 3;
const AGAIN_DAYS = 7;
const LAST_DAYS = 31;
/** In one transaction; the next run goes on. */
const BATCH = 50;

/**
 * Reminds people whose application waits for others to sign: we know no address of those, so whoever has invited them
 * passes it on. @returns how many signatures were asked for
 */
export const remindSigners = (now = Date.now()): Promise<number> =>
  writeTx(async (tx) => {
    const rows = await tx
      .select({ signer: applicationSigners, row: applications })
      .from(applicationSigners)
      .innerJoin(applications, eq(applications.id, applicationSigners.applicationId))
      .where(
        and(
          isNull(applicationSigners.signedAt),
          isNull(applications.closedAt),
          lt(applicationSigners.invitedAt, now - FIRST_DAYS * DAY_MS),
          gt(applicationSigners.invitedAt, now - LAST_DAYS * DAY_MS),
          or(
            isNull(applicationSigners.remindedAt),
            lt(applicationSigners.remindedAt, now - AGAIN_DAYS * DAY_MS),
          ),
        ),
      )
      .limit(BATCH);
    for (const id of new Set(rows.map(({ row }) => row.id))) {
      const group = rows.filter(({ row }) => row.id === id);
      const row = group[0]?.row;
      const names = group.map(({ signer }) => open(`application_signers.name:${signer.id}`, signer.name));
      if (row) await tellOwner(tx, row, reminderWords(row.locale, row.number ?? '', names), null, now);
    }
    for (const { signer } of rows)
      await tx
        .update(applicationSigners)
        .set({ remindedAt: now })
        .where(eq(applicationSigners.id, signer.id));
    if (rows.length > 0)
      await recordAudit(tx, systemActor, {
        event: 'application.signersReminded',
        data: { count: rows.length },
      });
    return rows.length;
  });
