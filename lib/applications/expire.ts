import { and, eq, isNull, lt, not, sql } from 'drizzle-orm';
import { type Db, writeTx } from '@/db/client';
import { applications, departments } from '@/db/schema';
import { systemActor } from '../accounts/actor';
import { recordAudit } from '../audit/record';
import { civilDate } from '../clock';
import { deleteCases } from '../personal-data/case-tables';
import { dateText } from '../services/engine/show';
import { findService } from '../services/registry';
import { deleteDraft } from './drafts';
import { tellOwner } from './tell';
import { warningWords } from './words';

const DAY_MS = 86_400_000;
/** § 8a Abs. 3 OZG: deleted 30 days after the last edit, and announced before: a week. */
const DRAFT_DAYS = 30;
const WARN_DAYS = 7;
/** When a draft is deleted: one that was found late still gets its whole week. */
export const draftEndsAt = ({ editedAt, warnedAt }: { editedAt: number; warnedAt: number | null }): number =>
  Math.max(editedAt + DRAFT_DAYS * DAY_MS, (warnedAt ?? 0) + WARN_DAYS * DAY_MS);
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
    const until = draftEndsAt({ ...row, warnedAt: now });
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

/** A fee that is not settled keeps its case: the payer of an open claim must be known. */
const hasOpenFee = sql`exists (select 1 from fees where case_kind = 'application' and case_id = ${applications.id}
  and state in ('open', 'partly'))`;

async function dropCases(tx: Db, now: number): Promise<number> {
  const rows = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(lt(applications.deleteAt, now), not(hasOpenFee)))
    .limit(BATCH);
  await deleteCases(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.length;
}
