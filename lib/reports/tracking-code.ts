import { randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { reports } from '@/db/schema';
import { town } from '../town';

/** Without 0 O, 1 I L: it is read out on the telephone and written down. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 6;

const randomCode = (): string =>
  `${town.trackingPrefix}-${Array.from({ length: LENGTH }, () => letters[randomInt(letters.length)]).join('')}`;

/** A tracking code such as "M-7KX2PA" that no report has yet; within the caller's transaction. */
export async function newTrackingCode(tx: Db): Promise<string> {
  for (;;) {
    const code = randomCode();
    const taken = await tx.select({ id: reports.id }).from(reports).where(eq(reports.trackingCode, code));
    if (taken.length === 0) return code;
  }
}
