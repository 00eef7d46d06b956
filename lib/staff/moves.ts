import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { reports } from '@/db/schema';
import type { WriteContext, Written } from '../action';
import { raiseAlert, settleAlert } from '../crew/alerts';
import { newsOf, notifyReporter } from '../notifications/enqueue';
import type { Status } from '../reports/status';
import { moveReport } from '../reports/transition';
import type { Failure } from '../result';
import { bodyKeys } from '../town/bodies';
import { type Report, seen, staffMutation } from './mutation';

/** Words to the reporter, in the writer's own. */
const message = z.string().trim().max(1000, 'tooLong').default('');

interface Move {
  readonly to: Status;
  readonly text?: string;
  readonly data?: Record<string, string>;
}

type Context = WriteContext<z.output<typeof seen>, Report>;

/** Another state, told to the reporter. */
async function moveTo(
  { tx, input, object: report, actor, now }: Context,
  { to, text, data }: Move,
): Promise<Written<{ version: number }> | Failure> {
  const moved = await moveReport(tx, actor, { ...input, to, text, data, at: now });
  if ('ok' in moved) return moved;
  await notifyReporter(tx, report.id, newsOf(to));
  const codes = { from: report.status, to, ...data };
  return { value: moved, audit: { event: 'report.statusChanged', objectId: report.id, data: codes } };
}

/** "Annehmen": looked at, waits for the crew. */
export const checkReport = staffMutation({
  action: 'check',
  input: seen,
  write: (context) => moveTo(context, { to: 'checked' }),
});

/** Hands a report to the body responsible; the reporter is told to whom and why. */
export const forwardReport = staffMutation({
  action: 'forward',
  input: seen.extend({
    body: z.enum(bodyKeys, 'body').refine((body) => body !== 'town', 'body'),
    text: message,
  }),
  write: async (context) => {
    const { tx, input, object: report } = context;
    await tx.update(reports).set({ responsible: input.body }).where(eq(reports.id, report.id));
    return moveTo(context, { to: 'forwarded', text: input.text, data: { to: input.body } });
  },
});

export const outcomes = ['done', 'notFound', 'rejected'] as const;

/** Closes a report. "Kein Schaden" needs a reason, the others may have one. */
export const closeReport = staffMutation({
  action: 'close',
  input: seen
    .extend({ outcome: z.enum(outcomes, 'outcome'), text: message })
    .refine(({ outcome, text }) => outcome !== 'rejected' || text.length >= 3, {
      path: ['text'],
      message: 'reason',
    }),
  write: async (context) => {
    const { tx, input, object: report, actor, now } = context;
    await settleAlert(tx, report.id, actor.id, now);
    return moveTo(context, { to: input.outcome, text: input.text });
  },
});

/** Takes a closed or forwarded report back into work; the town is responsible again, and a danger calls again. */
export const reopenReport = staffMutation({
  action: 'reopen',
  input: seen.extend({ text: message }),
  write: async (context) => {
    const { tx, input, object: report, now } = context;
    await tx.update(reports).set({ responsible: 'town' }).where(eq(reports.id, report.id));
    if (report.hazard) await raiseAlert(tx, report.id, now);
    return moveTo(context, { to: 'checked', text: input.text });
  },
});
