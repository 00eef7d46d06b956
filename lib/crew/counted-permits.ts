import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { applications, reports, spaceAcceptances, spaceUses } from '@/db/schema';
import { factsOf, loadCase } from '../applications/case';
import { findHeld } from '../applications/held';
import { spanOfAll } from '../areas/uses';
import type { CaseFacts } from '../services/desk-types';
import { measuresOf, needsGround, placeOf, type SpaceAnswers } from '../services/sondernutzung/measure';
import { grantedDays } from '../services/sondernutzung/occupy';
import { toAccept } from '../services/sondernutzung/states';
import type { CrewPermit } from './permit-types';

type Found = Omit<CrewPermit, 'conditions'>;

/**
 * Permits of what is counted and stands on no ground (posters): they have no area, only a place in words.
 * @param until only what begins before; `acceptedAfter` what was looked at since is still shown (UTC ms)
 */
export async function countedPermits(until: number, acceptedAfter: number): Promise<Found[]> {
  const read = await db();
  const rows = await read
    .select({ id: applications.id, acceptance: spaceAcceptances, trackingCode: reports.trackingCode })
    .from(applications)
    .leftJoin(spaceUses, eq(spaceUses.applicationId, applications.id))
    .leftJoin(spaceAcceptances, eq(spaceAcceptances.applicationId, applications.id))
    .leftJoin(reports, eq(reports.id, spaceAcceptances.reportId))
    .where(
      and(
        eq(applications.serviceId, 'sondernutzung'),
        isNull(spaceUses.id),
        or(
          and(inArray(applications.state, [...toAccept]), sql`${spaceAcceptances.id} is null`),
          gt(spaceAcceptances.createdAt, acceptedAfter),
        ),
      ),
    );
  const found: Found[] = [];
  for (const { id, acceptance, trackingCode } of rows) {
    const held = await findHeld(read, { id });
    const whole = held && (await loadCase(read, held));
    if (!whole) continue;
    const facts = factsOf(whole) as CaseFacts<SpaceAnswers>;
    const days = grantedDays(facts, {});
    if (!days || needsGround(facts.answers)) continue;
    const { start, end } = spanOfAll([days]);
    if (start >= until) continue;
    found.push({
      id,
      number: facts.number,
      category: facts.answers.what.category ?? 'posters',
      place: placeOf(facts.answers),
      shape: [],
      periods: [days],
      startsAt: start,
      endsAt: end,
      m2: 0,
      pieces: measuresOf(facts.answers).pieces,
      traffic: facts.answers.traffic.impact ?? 'none',
      isRevoked: facts.state === 'revoked',
      accepted: acceptance && { result: acceptance.result, at: acceptance.at, trackingCode },
    });
  }
  return found;
}
