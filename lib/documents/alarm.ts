import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db, writeTx } from '@/db/client';
import { settings, users } from '@/db/schema';
import { systemActor } from '../accounts/actor';
import { recordAudit } from '../audit/record';
import { log } from '../log';
import { notifyUsers } from '../notifications/enqueue';
import { isPressed, type Load } from './pressure';
import { presentLoad } from './tally';

const KEY = 'documentsAlarm';
const HOUR = 3_600_000;
/** As long as somebody goes on guessing, staff is told again after this time. */
const REPEAT_MS = 6 * HOUR;
const SHOWN_MS = 24 * HOUR;

const alarm = z.object({ at: z.number(), lookups: z.number(), misses: z.number() });
/** When it was raised (UTC ms), and what was counted in the 10 to 20 minutes before. */
export type MissAlarm = z.output<typeof alarm>;

async function lastAlarm(from: Db): Promise<MissAlarm | null> {
  const [row] = await from.select().from(settings).where(eq(settings.key, KEY));
  return alarm.safeParse(row?.value).data ?? null;
}

/** The alarm of the last 24 hours for the staff's screen, or null. */
export async function presentAlarm(now = Date.now()): Promise<MissAlarm | null> {
  const last = await lastAlarm(await db());
  return last && last.at > now - SHOWN_MS ? last : null;
}

/** One round of the job `documents.alarm`: tells staff when somebody seems to try out numbers. */
export async function watchMisses(now = Date.now()): Promise<boolean> {
  const raised = await writeTx(async (tx) => {
    const load = await presentLoad(tx, now);
    const last = await lastAlarm(tx);
    if (!isPressed(load) || (last && last.at > now - REPEAT_MS)) return null;
    await raise(tx, load, now);
    return load;
  });
  if (raised) log.info('documents.alarm', { ...raised });
  return raised !== null;
}

async function raise(tx: Db, { lookups, misses }: Load, now: number): Promise<void> {
  const row = { value: { at: now, lookups, misses } satisfies MissAlarm, updatedAt: now };
  await tx
    .insert(settings)
    .values({ key: KEY, ...row })
    .onConflictDoUpdate({ target: settings.key, set: row });
  await recordAudit(tx, systemActor, { event: 'documents.alarm', data: { lookups, misses } });
  const people = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(inArray(users.role, ['staff', 'admin']), eq(users.isBlocked, false)));
  await notifyUsers(
    tx,
    people.map(({ id }) => id),
    { type: 'documentMisses' },
  );
}
