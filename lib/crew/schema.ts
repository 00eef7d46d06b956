import { z } from 'zod';
import { acceptanceResults } from '../areas/status';
import { statuses } from '../reports/status';
import { bodyKeys } from '../town/bodies';
import { crewActions } from './actions';

const text = (max: number) =>
  z
    .string()
    .max(max, 'tooLong')
    // Control characters except line breaks and tabs would only confuse those who read it.
    .transform((value) => value.replace(/[\p{Cc}]/gu, (c) => ('\n\t'.includes(c) ? c : '')).trim());

/** The part `action` of a crew's PUT, version 1. */
export const crewActionInput = z
  .object({
    v: z.literal(1),
    reportId: z.guid('uuid'),
    action: z.enum(crewActions, 'choice'),
    /** Version of the report the crew saw. */
    baseVersion: z.number().int().min(1),
    /** State the crew saw: a change in between that left it, the pin and the kind alone (publishing) is no conflict. */
    baseStatus: z.enum(statuses).optional(),
    /** UTC ms by the phone's clock. */
    at: z.number().int().min(0),
    note: text(1000).default(''),
    /** `notOurs`: the body responsible. */
    body: z.enum(bodyKeys, 'choice').optional(),
    /** After a conflict: record note and photos beside what the other one did; the state stays. */
    keep: z.boolean().default(false),
  })
  .refine(({ action, body }) => action !== 'notOurs' || body !== undefined, {
    path: ['body'],
    message: 'required',
  });
export type CrewActionInput = z.output<typeof crewActionInput>;

/** The part `acceptance` of a crew's PUT, version 1: what was found after a use. */
export const acceptanceInput = z
  .object({
    v: z.literal(1),
    /** Of the application. */
    permitId: z.guid('uuid'),
    result: z.enum(acceptanceResults, 'choice'),
    /** UTC ms by the phone's clock. */
    at: z.number().int().min(0),
    note: text(1000).default(''),
  })
  .refine(({ result, note }) => result === 'fine' || note !== '', { path: ['note'], message: 'required' });
