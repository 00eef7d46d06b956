import { sql } from 'drizzle-orm';
import { tradeMessages } from '@/db/schema';
import type { PersonalTable } from './types';

const exported = <T extends string>(...names: T[]) =>
  Object.fromEntries(names.map((name) => [name, 'exported' as const]));

const casesOf = (userId: string) =>
  sql`(select id from applications where owner_kind = 'user' and owner_id = ${userId})`;

/** Who was sent a part of somebody's trade notification, and when: theirs to know, the office's to keep. */
export const tradeTables: readonly PersonalTable[] = [
  {
    table: tradeMessages,
    file: 'trade-packages',
    about: (id) => sql`${tradeMessages.applicationId} in ${casesOf(id)}`,
    columns: {
      ...exported('id', 'applicationId', 'recipient', 'version', 'wz', 'corrects', 'createdAt', 'day'),
      ...exported('handedAt', 'acknowledgedAt', 'reference'),
      handedBy: 'others',
      acknowledgedBy: 'others',
    },
    atErasure: 'kept',
  },
];
