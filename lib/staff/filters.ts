import { and, eq, gte, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import { reports } from '@/db/schema';
import { addDays, civilDate, civilInstant } from '../clock';
import { openStatuses } from '../reports/status';
import { ftsQuery } from '../town/search';
import type { InboxFilter } from './filter-names';

/** Midnight in Germany before an instant, whatever the server's time zone and the clock change. */
export const startOfDay = (instant: number): number => civilInstant(civilDate(instant), 0);

const endOfDay = (instant: number): number => civilInstant(addDays(civilDate(instant), 1), 0);

const conditions: Record<InboxFilter, (now: number) => SQL | undefined> = {
  new: () => eq(reports.status, 'new'),
  hazard: () => and(eq(reports.hazard, true), inArray(reports.status, [...openStatuses])),
  // Today and what is late; only what is worked on has a deadline.
  due: (now) => lt(reports.dueAt, endOfDay(now)),
  today: (now) => gte(reports.receivedAt, startOfDay(now)),
  work: () => inArray(reports.status, ['checked', 'accepted', 'inWork']),
  complaints: () => sql`${reports.id} in (select report_id from report_complaints where decision = 'open')`,
  all: () => isNotNull(reports.id),
};

/** Which reports a view shows. */
export const inView = (filter: InboxFilter, now: number): SQL | undefined => conditions[filter](now);

/** Reports whose code, place or description match, by the full-text index. */
export function matching(text: string): SQL | undefined {
  const terms = ftsQuery(text);
  if (!terms) return undefined;
  return sql`${reports.seq} in (select rowid from report_search where report_search match ${terms})`;
}
