import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { applications, spaceConsultations } from '@/db/schema';
import { mutation } from '../../action';
import { type ConsultationAnswer, type ConsultedBody, consultationAnswers } from '../../areas/status';
import { open, seal } from '../../crypto/seal';
import { followedId, followToken } from '../../reports/follow-token';
import { fail } from '../../result';
import type { TransitionContext } from '../desk-types';
import { holdsFor } from '../engine/values';
import type { Answers } from '../entered';
import type { Service } from '../types';
import type { SpaceAnswers } from './measure';
import { isUndecided } from './states';

/** What another office was asked, and what it says. */
export interface Consultation {
  readonly id: string;
  readonly applicationId: string;
  /** Secret of the link by which it answers, without an account. */
  readonly token: string;
  readonly body: ConsultedBody;
  readonly question: string;
  /** Civil date. */
  readonly dueOn: string;
  readonly answeredAt: number | null;
  readonly answer: ConsultationAnswer | null;
  readonly remark: string;
}

type Row = typeof spaceConsultations.$inferSelect;

const opened = ({ id, question, remark, ...row }: Row): Consultation => ({
  ...row,
  id,
  token: followToken(id, 'consultation'),
  question: open(`space_consultations.question:${id}`, question),
  remark: remark ? open(`space_consultations.remark:${id}`, remark) : '',
});

/** Asks the chosen offices, within the transition to the state in which the town waits for them. */
export async function askOthers({
  tx,
  facts,
  asked,
  now,
}: TransitionContext<SpaceAnswers>): Promise<undefined> {
  const bodies = (asked.bodies ?? []) as readonly ConsultedBody[];
  for (const body of bodies) {
    const id = randomUUID();
    await tx.insert(spaceConsultations).values({
      id,
      applicationId: facts.id,
      body,
      question: seal(`space_consultations.question:${id}`, String(asked.question ?? '')),
      dueOn: String(asked.dueOn),
      askedAt: now,
    });
  }
}

/** Everybody who was asked about a case, in the order in which they were asked. */
export async function consultationsOf(source: Db, applicationId: string): Promise<Consultation[]> {
  const rows = await source
    .select()
    .from(spaceConsultations)
    .where(eq(spaceConsultations.applicationId, applicationId))
    .orderBy(asc(spaceConsultations.askedAt), asc(spaceConsultations.id));
  return rows.map(opened);
}

/** By which rule of recipients an office sees the case: its own, while it gets this case, else that of all others. */
export function recipientOf(service: Service, body: ConsultedBody, answers: Answers): string {
  const own = service.recipients[body];
  return own && holdsFor(service, answers, own.when) ? body : 'consulted';
}

/** The attachments an office gets with the answers. */
export const slotsFor = (service: Service, body: ConsultedBody, answers: Answers): readonly string[] =>
  service.recipients[recipientOf(service, body, answers)]?.attachments ?? [];

/** What a link asks, and whether the case still waits for it; null for a link that was not made by us. */
export async function findConsultation(
  source: Db,
  token: string,
): Promise<(Consultation & { readonly isOpen: boolean }) | null> {
  const id = followedId(token, 'consultation');
  if (!id) return null;
  const [row] = await source
    .select({ consultation: spaceConsultations, state: applications.state })
    .from(spaceConsultations)
    .innerJoin(applications, eq(applications.id, spaceConsultations.applicationId))
    .where(eq(spaceConsultations.id, id));
  return row ? { ...opened(row.consultation), isOpen: isUndecided(row.state) } : null;
}

/**
 * The answer of another office, by whoever holds its link; given once. Fields with problems: `answer`, `remark` (who
 * does not simply agree says why). `gone` when it has answered, or the case is decided.
 */
export const answerConsultation = mutation({
  input: z
    .object({
      token: z.string().max(100),
      answer: z.enum(consultationAnswers, 'choose'),
      remark: z.string().trim().max(4000, 'tooLong').default(''),
    })
    .refine(({ answer, remark }) => answer === 'agrees' || remark !== '', {
      path: ['remark'],
      message: 'required',
    }),
  load: (tx, { token }) => findConsultation(tx, token),
  // Whoever has the link may answer: it is handed to the office that is asked.
  may: () => true,
  write: async ({ tx, input, object: { id, applicationId, isOpen, answeredAt }, now }) => {
    if (!isOpen || answeredAt !== null) return fail('gone');
    const remark = input.remark ? seal(`space_consultations.remark:${id}`, input.remark) : null;
    await tx
      .update(spaceConsultations)
      .set({ answeredAt: now, answer: input.answer, remark })
      .where(eq(spaceConsultations.id, id));
    return {
      value: {},
      audit: { event: 'areas.answered', objectId: applicationId, data: { answer: input.answer } },
    };
  },
});
