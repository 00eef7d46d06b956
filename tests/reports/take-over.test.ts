import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { auditLog, reports } from '@/db/schema';
import { actorOf, anonymous } from '@/lib/accounts/actor';
import { followToken } from '@/lib/reports/follow-token';
import { reportsOf, takeOver } from '@/lib/reports/take-over';
import { useDatabase } from '../helpers/database';
import { makeReport } from '../helpers/factories';
import { makeUser } from '../helpers/people';

useDatabase();

const accountOf = async (id: string) =>
  (await (await db()).select().from(reports).where(eq(reports.id, id)))[0]?.accountId;

test('a report is taken into the account by its secret, or by its link, and only once in the log', async () => {
  const user = await makeUser();
  const [one, two] = [await makeReport(), await makeReport()];
  const secrets = [followToken(one.id), `https://portal.example.de/follow/${followToken(two.id)}`];
  expect((await takeOver(actorOf(user), secrets)).sort()).toEqual([one.id, two.id].sort());
  expect((await takeOver(actorOf(user), secrets)).length).toBe(2);
  expect([await accountOf(one.id), await accountOf(two.id)]).toEqual([user.id, user.id]);
  const noted = await (await db()).$count(auditLog, eq(auditLog.objectId, one.id));
  expect(noted).toBe(1);
  const own = await reportsOf(user.id);
  expect(own.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
  expect(own[0]?.token).toBe(followToken(own[0]?.id ?? ''));
});

test('a wrong secret, an id without it, and another account’s report are left out', async () => {
  const [user, other] = [await makeUser(), await makeUser()];
  const [free, taken] = [await makeReport(), await makeReport()];
  await takeOver(actorOf(other), [followToken(taken.id)]);
  const wrong = `${followToken(free.id).slice(0, -3)}abc`;
  expect(await takeOver(actorOf(user), [wrong, free.id, followToken(taken.id), '', 'x/y'])).toEqual([]);
  expect(await accountOf(taken.id)).toBe(other.id);
  expect(await takeOver(anonymous, [followToken(free.id)])).toEqual([]);
});
