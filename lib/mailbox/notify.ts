import type { Db } from '@/db/client';
import { notifyPeople } from '../notifications/people';

/**
 * Tells people that something is in their mailbox, and nothing else. What they have switched off is left out,
 * except for decisions.
 * @param type `application` a case has moved on and its message says so
 * @param ref id of a decision, else empty
 * @returns how many channels will be tried
 */
export const notifyMailbox = (
  tx: Db,
  userIds: readonly string[],
  type: 'mailbox' | 'application' | 'decision',
  ref = '',
): Promise<number> =>
  notifyPeople(tx, userIds, { kind: type, type: type === 'decision' ? 'decision' : 'mailbox', ref });
