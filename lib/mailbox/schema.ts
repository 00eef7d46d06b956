import { z } from 'zod';

const lines = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** What is written to somebody: at most 10,000 characters. */
export const bodyText = z
  .string()
  .max(20_000, 'tooLong')
  .transform(lines)
  .pipe(z.string().max(10_000, 'tooLong'));
export const subjectText = z
  .string()
  .transform(lines)
  .pipe(z.string().min(1, 'required').max(120, 'tooLong'));

/** Made by the form, so that sending twice is once. */
export const clientKey = z.guid('uuid');
