import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type Db, writeTx } from '@/db/client';
import {
  applicationEvents,
  applicationFiles,
  applicationNotes,
  applicationProposals,
  applicationRequests,
  applicationSigners,
  applications,
  applicationVersions,
  departments,
  publishedFeedback,
  spaceAcceptancePhotos,
  spaceAcceptances,
} from '@/db/schema';
import { systemActor } from '../accounts/actor';
import { recordAudit } from '../audit/record';
import { civilDate } from '../clock';
import { dateText } from '../services/engine/show';
import { findService } from '../services/registry';
import { deleteDraft } from './drafts';
import { tellOwner } from './tell';
import { warningWords } from './words';

const DAY_MS = 86_400_000;
/** § 8a Abs. 3 OZG: deleted 30 days after the last edit, and announced before: a week. */
export const DRAFT_DAYS = 30;
const WARN_DAYS = 7;
/** In one transaction; the next run goes on. */
const BATCH = 50;

/** Warns about drafts that will be deleted, deletes those whose time is over, and cases after their retention. */
export async function expireApplications(
  now = Date.now(),
): Promise<{ warned: number; drafts: number; cases: number }> {
  return writeTx(async (tx) => {
    const warned = await warn(tx, now);
    const drafts = await dropDrafts(tx, now);
    const cases = await dropCases(tx, now);
    if (warned > 0)
      await recordAudit(tx, systemActor, { event: 'application.warned', data: { count: warned } });
    if (drafts + cases > 0)
      await recordAudit(tx, systemActor, { event: 'application.expired', data: { drafts, cases } });
    return { warned, drafts, cases };
  });
}

const isDraft = eq(applications.stage, 'draft');

async function warn(tx: Db, now: number): Promise<number> {
  const rows = await tx
    .select()
    .from(applications)
    .where(
      and(
        isDraft,
        isNull(applications.warnedAt),
        lt(applications.editedAt, now - (DRAFT_DAYS - WARN_DAYS) * DAY_MS),
      ),
    )
    .limit(BATCH);
  for (const row of rows) {
    const service = findService(row.serviceId);
    const [department] = service
      ? await tx.select().from(departments).where(eq(departments.slug, service.department))
      : [];
    // A draft that is found late still gets its whole week.
    const until = Math.max(row.editedAt + DRAFT_DAYS * DAY_MS, now + WARN_DAYS * DAY_MS);
    if (service && department)
      await tellOwner(
        tx,
        { ...row, departmentId: department.id },
        warningWords(service, row.locale, dateText(civilDate(until), row.locale)),
        null,
        now,
      );
    await tx.update(applications).set({ warnedAt: now }).where(eq(applications.id, row.id));
  }
  return rows.length;
}

async function dropDrafts(tx: Db, now: number): Promise<number> {
  const rows = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(
      and(
        isDraft,
        lt(applications.editedAt, now - DRAFT_DAYS * DAY_MS),
        lt(applications.warnedAt, now - WARN_DAYS * DAY_MS + 1),
      ),
    )
    .limit(BATCH);
  for (const { id } of rows) await deleteDraft(tx, id);
  return rows.length;
}

/** All that names a case, in an order in which nothing is left without it. */
const parts: readonly (SQLiteTable & { applicationId: typeof applicationFiles.applicationId })[] = [
  applicationFiles,
  applicationVersions,
  applicationEvents,
  applicationNotes,
  applicationRequests,
  applicationSigners,
  applicationProposals,
  publishedFeedback,
  spaceAcceptancePhotos,
  spaceAcceptances,
] as never;

async function dropCases(tx: Db, now: number): Promise<number> {
  const rows = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(lt(applications.deleteAt, now))
    .limit(BATCH);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  for (const part of parts) await tx.delete(part).where(inArray(part.applicationId, ids));
  await tx.delete(applications).where(inArray(applications.id, ids));
  return ids.length;
}
