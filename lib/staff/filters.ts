import { and, eq, gte, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { reports } from '@/db/schema';
import { civilDate } from '../clock';
import { openStatuses } from '../reports/status';
import { ftsQuery } from '../town/search';
import type { InboxFilter } from './filter-names';

/** Midnight in Germany before an instant, whatever the server's time zone and the clock change. */
export function startOfDay(instant: number): number {
  const date = civilDate(instant);
  const noon = Date.parse(`${date}T12:00:00Z`);
  for (const hours of [14, 13, 12, 11, 10]) {
    const start = noon - hours * 3600_000;
    if (civilDate(start) === date && civilDate(start - 1) !== date) return start;
  }
  return noon - 12 * 3600_000;
}

const conditions: Record<InboxFilter, (now: number) => SQL | undefined> = {
  new: () => eq(reports.status, 'new'),
  hazard: () => and(eq(reports.hazard, true), inArray(reports.status, [...openStatuses])),
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
