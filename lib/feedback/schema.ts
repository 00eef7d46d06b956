import { z } from 'zod';

/** Codes are those of the dictionary `errors.fields`. */
export const accessibilityInput = z.object({
  text: z.string('required').trim().min(1, 'required').max(2000, 'tooLong'),
  page: z.string().trim().max(300, 'tooLong').default(''),
  contact: z.string().trim().max(200, 'tooLong').default(''),
});
