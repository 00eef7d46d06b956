import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { reports, users } from '@/db/schema';

export interface Recipient {
  readonly ownerKind: 'user';
  readonly ownerId: string;
  readonly caseKind?: 'report';
  readonly caseId?: string;
}

/** Whom staff write to: the account behind a report, or the one with this login; null when there is none. */
export async function findRecipient(report: string, login: string): Promise<Recipient | null> {
  const read = await db();
  if (report) {
    const [row] = await read.select().from(reports).where(eq(reports.id, report));
    return row?.accountId
      ? { ownerKind: 'user', ownerId: row.accountId, caseKind: 'report', caseId: row.id }
      : null;
  }
  const [user] = await read.select().from(users).where(eq(users.login, login.trim().toLowerCase()));
  return user ? { ownerKind: 'user', ownerId: user.id } : null;
}
