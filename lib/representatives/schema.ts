import { z } from 'zod';
import { civilDate } from '../clock';
import { findService } from '../services/registry';
import type { Service } from '../services/types';
import { mailboxScopes, representativeKinds } from './types';

const toIso = (text: string): string => {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const [, day = '', month = '', year = ''] = german ?? [];
  return german ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
};

const isDay = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T12:00:00Z`).toISOString().startsWith(date);

/** "31.12.2027" or "2027-12-31" → "2027-12-31", today at the earliest; empty → null: until it is revoked. */
export const endsOn = z
  .string()
  .trim()
  .transform((text) => (text === '' ? null : toIso(text)))
  .refine((date) => date === null || (!Number.isNaN(Date.parse(date)) && isDay(date)), 'endsOn')
  .refine((date) => date === null || date >= civilDate(Date.now()), 'endsPast');

/** Whether a service can be used for somebody else at all. */
export const isForRepresentatives = ({ access }: Pick<Service, 'access'>): boolean =>
  access.representatives === true;

const mayBeGiven = (id: string): boolean => {
  const service = findService(id);
  return service !== null && isForRepresentatives(service);
};

/** Ids of services, or "*" for all, also those that come later. */
const services = z
  .array(z.string())
  .refine((ids) => ids.every((id) => id === '*' || mayBeGiven(id)), 'services')
  .transform((ids) => (ids.includes('*') ? ['*'] : ids));

/** Who acts, what for and until when. Fields with problems: `kind`, `mailbox`, `services`, `endsOn`. */
export const reach = {
  kind: z.enum(representativeKinds, 'kind'),
  mailbox: z.enum(mailboxScopes, 'mailbox'),
  services,
  endsOn,
};
