import { z } from 'zod';
import { readCode } from './hash';
import { readNumber } from './number';
import { documentTypes } from './status';

const number = z.string().transform((typed, context) => {
  const read = readNumber(typed.slice(0, 200));
  if (read.ok) return read.number;
  context.addIssue({ code: 'custom', message: read.code });
  return z.NEVER;
});

const code = z
  .string()
  .default('')
  .transform((typed, context) => {
    const read = typed.length > 100 ? null : readCode(typed);
    if (read !== null || typed.trim() === '') return read ?? '';
    context.addIssue({ code: 'custom', message: 'code' });
    return z.NEVER;
  });

/** What the form asks: type and number, and the second secret where the town asks for one. */
export const question = z.object({
  type: z.enum(documentTypes, { error: 'choose' }),
  number: z.string({ error: 'required' }).pipe(number),
  code,
});
export type Question = z.output<typeof question>;
