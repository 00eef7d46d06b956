import { z } from 'zod';
import { town } from '@/lib/town';
import { isCatchAll } from './activity';
import { registers } from './legal-forms';

/** Codes below are keys of the services' `problems`. */

/** What is done, in words; "Handel mit Waren aller Art" is refused with advice. At most 2,000 characters. */
export const activityText = z
  .string()
  .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
  .pipe(
    z
      .string()
      .max(2000, 'tooLong')
      .regex(/\p{L}{3}/u, 'activityShort'),
  )
  .refine((words) => !isCatchAll(words), 'catchAll');

const registerPattern = new RegExp(`^(${registers.join('|')})\\s*\\.?\\s*(\\d{1,7})\\s*([a-z]{0,3})$`, 'i');

/** "hrb12345" → "HRB 12345". What is of no German register stays as it was typed; a check looks at that. */
export const registerNumber = z
  .string()
  .trim()
  .max(40, 'tooLong')
  .regex(/\d/, 'registerNumber')
  .transform((typed) => {
    const [, kind = '', number = '', letters = ''] = registerPattern.exec(typed) ?? [];
    const register = registers.find((name) => name.toLowerCase() === kind.toLowerCase());
    return register ? [register, number, letters.toUpperCase()].filter(Boolean).join(' ') : typed;
  });

/** Postcode of any country; whether it is a German one is looked at together with the country. */
export const anyPostcode = z
  .string()
  .trim()
  .regex(/^(?=.*\d)[\dA-Za-z][\dA-Za-z -]{1,8}[\dA-Za-z]$/, 'postcode');

/** Postcode of the business premises: in this town. */
export const townPostcode = z
  .string()
  .trim()
  .regex(/^\d{5}$/, 'postcode')
  .refine((code) => code === town.postcode, 'otherTown');

/** "www.beispiel.de", "https://beispiel.de/laden" → as typed; without spaces, with a dot. */
export const website = z
  .string()
  .trim()
  .max(200, 'tooLong')
  .regex(/^(https?:\/\/)?[^\s<>/@]+\.[^\s<>/@]{2,}(\/\S*)?$/, 'website');
