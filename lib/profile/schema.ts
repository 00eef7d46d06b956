import { z } from 'zod';
import { civilDate } from '../clock';
import { nationalityCodes } from './countries';
import { type ProfileField, profileFields } from './fields';

/** All are optional here; a service asks for what it needs. Empty text means "not said". */
const empty = z.literal('');
const orEmpty = <T extends z.ZodType>(schema: T) => z.union([empty, schema]);

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'tooLong')
    .regex(/^[^\p{Cc}<>]*$/u, 'characters');

/** A name of a person or a place: letters of any language, no digits. */
export const properName = line(80).regex(/^[^\d]*$/u, 'noDigits');

/** Five digits, as in Germany; "59872". */
export const postcode = z
  .string()
  .trim()
  .regex(/^\d{5}$/, 'postcode');

/** "12", "12a", "12 a-c", "7 1/2". */
export const houseNumber = z
  .string()
  .trim()
  .regex(/^\d{1,4} ?([a-zA-Z]|\d\/\d)?( ?- ?\d{0,4} ?[a-zA-Z]?)?$/, 'houseNumber');

/** "31.03.1985" or "1985-03-31" → "1985-03-31"; a day that there was, not in the future, at most 120 years ago. */
export const birthDate = z
  .string()
  .trim()
  .transform((text) => {
    const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
    const [, day = '', month = '', year = ''] = german ?? [];
    return german ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  })
  .refine(isDay, 'birthDate')
  .refine((date) => date <= civilDate(Date.now()), 'birthFuture')
  .refine((date) => Number(civilDate(Date.now()).slice(0, 4)) - Number(date.slice(0, 4)) <= 120, 'birthDate');

function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const day = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

export const nationality = z
  .string()
  .toUpperCase()
  .refine((code) => nationalityCodes.includes(code), 'nationality');
export const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d /()-]{3,40}$/, 'phone');

export const profile = z.object({
  firstName: properName,
  lastName: properName,
  birthName: properName,
  birthDate: orEmpty(birthDate),
  birthPlace: line(80),
  nationality: orEmpty(nationality),
  street: line(100),
  houseNumber: orEmpty(houseNumber),
  postcode: orEmpty(postcode),
  city: properName,
  phone: orEmpty(phone),
  company: line(120),
} satisfies Record<ProfileField, z.ZodType>);
export type Profile = z.output<typeof profile>;

export const emptyProfile = Object.fromEntries(profileFields.map((field) => [field, ''])) as Profile;
