import { desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { reportEvents, reports, users } from '@/db/schema';
import { mutation, type WriteContext, type Written } from '../action';
import { type Failure, fail } from '../result';
import { fits, mayHandle, type StaffAction } from './policy';

export type Report = typeof reports.$inferSelect;

/** What every form of the inbox carries: the report, and the version the person saw. */
export const seen = z.object({
  reportId: z.guid('id'),
  baseVersion: z.coerce.number().int().min(1),
});
type Seen = z.output<typeof seen>;

interface StaffMutation<Input extends Seen, Value> {
  readonly action: StaffAction;
  readonly input: z.ZodType<Input>;
  readonly write: (context: WriteContext<Input, Report>) => Promise<Written<Value> | Failure>;
}

/** Reads a report within a transaction; null when there is none. */
export async function findReport(tx: Db, id: string): Promise<Report | null> {
  const [report] = await tx.select().from(reports).where(eq(reports.id, id));
  return report ?? null;
}

/**
 * A change by staff: only on the version they saw and in a state that takes it. A colleague's change in
 * between is answered with `conflict` and what it was; nothing is overwritten.
 */
export const staffMutation = <Input extends Seen, Value>(spec: StaffMutation<Input, Value>) =>
  mutation<Input, Report, Value>({
    input: spec.input,
    load: (tx, input) => findReport(tx, input.reportId),
    may: mayHandle,
    write: async (context) => {
      const { tx, input, object: report } = context;
      const isStale = report.version !== input.baseVersion || !fits(spec.action, report);
      return isStale ? staleFailure(tx, report) : spec.write(context);
    },
  });

/** What has happened to the report last, when, and who of the colleagues did it. */
async function staleFailure(tx: Db, report: Report): Promise<Failure> {
  const [last] = await tx
    .select({ at: reportEvents.at, type: reportEvents.type, name: users.name, login: users.login })
    .from(reportEvents)
    .leftJoin(users, eq(users.id, reportEvents.actorId))
    .where(eq(reportEvents.reportId, report.id))
    .orderBy(desc(sql`report_events.rowid`))
    .limit(1);
  const { status, visibility, version } = report;
  const by = last?.name || last?.login || '';
  return fail('conflict', { detail: { status, visibility, version, by, at: last?.at ?? report.updatedAt } });
}

/** Writes changed columns as the next version. */
export async function nextVersion(
  tx: Db,
  report: Report,
  values: Partial<typeof reports.$inferInsert>,
  now: number,
): Promise<void> {
  await tx
    .update(reports)
    .set({ ...values, version: report.version + 1, updatedAt: now })
    .where(eq(reports.id, report.id));
}
