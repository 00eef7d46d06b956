import { and, asc, eq, gt, inArray, lt, or, sql } from 'drizzle-orm';
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
const MOST = 300;

const withConditions = ['grant', 'grantPartly', 'change', 'extend'];

/**
 * The permits of the tour: running, soon to begin, and over without anybody having looked yet; the first to end
 * comes first. The whole town: there are few at once.
 */
export async function permitsFor(now: number = Date.now()): Promise<PermitsAnswer> {
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
        lt(spaceUses.startsAt, now + AHEAD_DAYS * DAY_MS),
        or(
          and(inArray(applications.state, [...toAccept]), sql`${spaceAcceptances.id} is null`),
          gt(spaceAcceptances.createdAt, now - KEPT_DAYS * DAY_MS),
        ),
      ),
    )
    .orderBy(asc(spaceUses.endsAt), asc(spaceUses.seq))
    .limit(MOST);
  const onGround = rows.map(({ use, state, acceptance, trackingCode }) => {
    const { label, category, place, shape, periods, startsAt, endsAt, m2, traffic } = use;
    return {
      ...{ id: String(use.applicationId), number: label, category, place, shape, periods, startsAt, endsAt },
      ...{ m2, traffic, pieces: 0 },
      isRevoked: state === 'revoked',
      accepted: acceptance && { result: acceptance.result, at: acceptance.at, trackingCode },
    };
  });
  const counted = await countedPermits(now + AHEAD_DAYS * DAY_MS, now - KEPT_DAYS * DAY_MS);
  const all = [...onGround, ...counted].toSorted((a, b) => a.endsAt - b.endsAt).slice(0, MOST);
  const conditions = await conditionsOf(all.map(({ id }) => id));
  return {
    permits: all.map((permit): CrewPermit => ({ ...permit, conditions: conditions.get(permit.id) ?? [] })),
  };
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
