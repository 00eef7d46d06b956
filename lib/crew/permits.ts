import { and, asc, desc, eq, gt, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { applicationEvents, applications, reports, spaceAcceptances, spaceUses } from '@/db/schema';
import { openEvent } from '../applications/body';
import type { Asked } from '../services/desk-types';
import { clauseTexts } from '../services/sondernutzung/clauses';
import { toAccept } from '../services/sondernutzung/states';
import { countedPermits } from './counted-permits';
import type { CrewPermit, PermitsAnswer } from './permit-types';

const DAY_MS = 86_400_000;
/** What begins later is not yet on any pavement. */
const AHEAD_DAYS = 14;
/** What was accepted stays for a while, so that nobody looks twice. */
const KEPT_DAYS = 2;
/** Of those running or soon to begin; as many again of those that are over. */
const MOST = 300;

const withConditions = ['grant', 'grantPartly', 'change', 'extend'];

/**
 * The permits of the tour: running, soon to begin, and over without anybody having looked yet; the first to end
 * comes first. The whole town: there are few at once. What is over never takes the place of what is valid: without
 * a look it would stay for ever, and more of it would come each year.
 */
export async function permitsFor(now: number = Date.now()): Promise<PermitsAnswer> {
  const counted = await countedPermits(now + AHEAD_DAYS * DAY_MS, now - KEPT_DAYS * DAY_MS);
  const isRunningFirst = sql`${spaceUses.startsAt} > ${now}`;
  const current = firstOf(
    [
      ...(await onGround(now, gt(spaceUses.endsAt, now), [isRunningFirst, asc(spaceUses.endsAt)])),
      ...counted.filter(({ endsAt }) => endsAt > now),
    ],
    (a, b) => Number(a.startsAt > now) - Number(b.startsAt > now) || a.endsAt - b.endsAt,
  );
  const over = firstOf(
    [
      ...(await onGround(now, lte(spaceUses.endsAt, now), [desc(spaceUses.endsAt)])),
      ...counted.filter(({ endsAt }) => endsAt <= now),
    ],
    (a, b) => b.endsAt - a.endsAt,
  );
  const all = [...current.permits, ...over.permits].toSorted((a, b) => a.endsAt - b.endsAt);
  const conditions = await conditionsOf(all.map(({ id }) => id));
  return {
    permits: all.map((permit): CrewPermit => ({ ...permit, conditions: conditions.get(permit.id) ?? [] })),
    isCut: current.isCut,
    isOverCut: over.isCut,
  };
}

type Found = Omit<CrewPermit, 'conditions'>;

const firstOf = (found: readonly Found[], order: (a: Found, b: Found) => number) => ({
  permits: found.toSorted(order).slice(0, MOST),
  isCut: found.length > MOST,
});

/** Permits that have an area; one more than are shown, to know that there are more. */
async function onGround(now: number, when: SQL, order: readonly SQL[]): Promise<Found[]> {
  const rows = await (await db())
    .select({
      use: spaceUses,
      state: applications.state,
      acceptance: spaceAcceptances,
      trackingCode: reports.trackingCode,
    })
    .from(spaceUses)
    .innerJoin(applications, eq(applications.id, spaceUses.applicationId))
    .leftJoin(spaceAcceptances, eq(spaceAcceptances.applicationId, applications.id))
    .leftJoin(reports, eq(reports.id, spaceAcceptances.reportId))
    .where(
      and(
        when,
        lt(spaceUses.startsAt, now + AHEAD_DAYS * DAY_MS),
        or(
          and(inArray(applications.state, [...toAccept]), sql`${spaceAcceptances.id} is null`),
          gt(spaceAcceptances.createdAt, now - KEPT_DAYS * DAY_MS),
        ),
      ),
    )
    .orderBy(...order, asc(spaceUses.seq))
    .limit(MOST + 1);
  return rows.map(({ use, state, acceptance, trackingCode }) => {
    const { label, category, place, shape, periods, startsAt, endsAt, m2, traffic } = use;
    return {
      ...{ id: String(use.applicationId), number: label, category, place, shape, periods, startsAt, endsAt },
      ...{ m2, traffic, pieces: 0 },
      isRevoked: state === 'revoked',
      accepted: acceptance && { result: acceptance.result, at: acceptance.at, trackingCode },
    };
  });
}

/** The conditions of each permit as decided last, in the words of the paper. */
async function conditionsOf(ids: readonly string[]): Promise<Map<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const events = await (await db())
    .select()
    .from(applicationEvents)
    .where(
      and(
        inArray(applicationEvents.applicationId, [...ids]),
        eq(applicationEvents.type, 'transition'),
        inArray(applicationEvents.key, withConditions),
      ),
    )
    .orderBy(asc(applicationEvents.at));
  const found = new Map<string, readonly string[]>();
  for (const event of events) {
    const asked = (openEvent(event) as { asked?: Asked } | null)?.asked ?? {};
    // An extension only adds to what was decided before.
    const before = event.key === 'extend' ? (found.get(event.applicationId) ?? []) : [];
    const chosen = Array.isArray(asked.conditions) ? (asked.conditions as string[]) : [];
    const extra = typeof asked.extra === 'string' ? asked.extra : undefined;
    found.set(event.applicationId, [...before, ...clauseTexts(chosen, extra)]);
  }
  return found;
}
