import type { Actor } from '@/lib/accounts/actor';

/** Whether somebody works in the trade office: its packages, its months, its table of codes. */
export const mayRunTradeOffice = (actor: Actor): boolean =>
  actor.role === 'admin' ||
  (actor.role === 'staff' && (actor.departments ?? []).some(({ slug }) => slug === 'gewerbe'));

/** Whether somebody may replace the table of codes: the office, or the command line on the server. */
export const mayImportCodes = (actor: Actor): boolean => actor.kind === 'system' || mayRunTradeOffice(actor);
