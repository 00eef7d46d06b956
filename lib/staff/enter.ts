import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '@/db/client';
import { reportEvents, reports } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { mayEnter } from '../accounts/policy';
import { fieldErrors } from '../action';
import { noteDenied } from '../audit/denied';
import { contentKey } from '../reports/content-key';
import { findPosition } from '../reports/place-text';
import { checkReport } from '../reports/schema';
import { takenDownSources } from '../reports/status';
import { submitReport } from '../reports/submit';
import { fail, ok, type Result } from '../result';
import { mayHandle } from './policy';

const input = z.object({
  /** Made with the form: sent twice, it is one report. */
  id: z.guid('id'),
  place: z.string().trim().min(2, 'place').max(200, 'place'),
  category: z.string().min(1, 'category'),
  description: z.string().trim().max(1000, 'tooLong'),
  contact: z.string().trim().max(200, 'contact'),
  hazard: z.boolean(),
  source: z.enum(takenDownSources, 'source'),
});

/**
 * Takes down what somebody says at the telephone or the counter; the same way in as every report. A place
 * nobody can find is kept in the caller's words and stands in the middle of the town until corrected.
 * @returns the id of the report
 */
export async function enterReport(actor: Actor, raw: z.input<typeof input>): Promise<Result<{ id: string }>> {
  if (!mayEnter(actor.role, 'staff')) return fail('notFound');
  const parsed = input.safeParse(raw);
  if (!parsed.success) return fail('invalid', { fields: fieldErrors(parsed.error) });
  const { id, place, source, ...fields } = parsed.data;
  const { match, ...position } = await findPosition(place);
  const report = checkReport({ ...fields, ...position, positionSource: 'address' });
  if (!report.ok) return report;
  const isOfficial = match === 'house' || match === 'district';
  const submitted = await submitReport({
    id,
    content: contentKey(Buffer.from(JSON.stringify(parsed.data)), []),
    read: () => report,
    photos: [],
    actor,
    network: '',
    source,
    ...(isOfficial ? {} : { placeText: place, isPlaceUnknown: match === 'unknown' }),
  });
  return submitted.ok ? ok({ id }) : submitted;
}

/**
 * A report taken down at the telephone or the counter, for its receipt: by whoever wrote it, whatever the
 * department, or by who sees to it. The secret link of other reports is nobody's but their senders'.
 */
export async function findEntered(actor: Actor, id: string) {
  const read = await db();
  const [report] = await read
    .select()
    .from(reports)
    .where(and(eq(reports.id, id), inArray(reports.source, takenDownSources)));
  if (!report) return null;
  const [first] = await read
    .select({ by: reportEvents.actorId })
    .from(reportEvents)
    .where(and(eq(reportEvents.reportId, id), eq(reportEvents.type, 'received')));
  if (mayHandle(actor, report) || (actor.id !== null && first?.by === actor.id)) return report;
  await noteDenied(actor, id);
  return null;
}
