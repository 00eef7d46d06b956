import { writeTx } from '@/db/client';
import { hasAdmin, issueLink } from './one-time-links';

/** A fresh link to create the first administrator (the one of an earlier start dies), or null when there is one. */
export const firstAdminLink = (): Promise<string | null> =>
  writeTx(async (tx) => ((await hasAdmin(tx)) ? null : issueLink(tx, 'firstAdmin', null, Date.now())));
