import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { applicationSigners } from '@/db/schema';
import { actorOf, anonymous } from '@/lib/accounts/actor';
import { readOwnCase } from '@/lib/applications/case';
import { remindSigners } from '@/lib/applications/remind-signers';
import { inviteAgain, sign } from '@/lib/applications/signers';
import { readOwnThread } from '@/lib/mailbox/thread';
import { person, rowOf, sent, stand } from '../helpers/applications';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';

useDatabase();
const DAY = 86_400_000;

/** An application that somebody else has to sign too. */
async function unsigned() {
  const made = await sent(undefined, {
    ...person,
    stand: { ...stand.stand, partner: 'Max Beispiel' },
  });
  const [invitation] = made.invitations;
  if (!invitation) throw new Error('nobody was invited');
  return { ...made, invitation };
}
const agreed = { agreed: 'yes' };
const wrongFor = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

test('without the second signature nothing is complete; with link and code it is, and the clock begins', async () => {
  const { who, id, number, invitation } = await unsigned();
  expect(await rowOf(id)).toMatchObject({ completeAt: null, dueAt: null });
  const { token, code } = invitation;
  expect(await sign(anonymous, { token, code: '12', ...agreed })).toMatchObject({ fields: { code: 'code' } });
  expect(await sign(anonymous, { token, code })).toMatchObject({ fields: { agreed: 'confirm' } });
  expect(await sign(anonymous, { token: `${token.slice(0, -3)}abc`, code, ...agreed })).toMatchObject({
    code: 'notFound',
  });
  expect(await sign(anonymous, { token, code: wrongFor(code), ...agreed })).toMatchObject({
    value: { isRight: false },
  });
  expect((await rowOf(id)).completeAt).toBeNull();
  expect(await sign(anonymous, { token, code, ...agreed })).toMatchObject({
    value: { isRight: true, number },
  });
  const row = await rowOf(id);
  expect(row.completeAt).not.toBeNull();
  expect(row.dueAt).toBeGreaterThan(row.completeAt ?? 0);
  expect((await readOwnCase(who, id))?.events.map(({ type }) => type)).toEqual([
    'sent',
    'signed',
    'complete',
  ]);
  expect(
    await inviteAgain(who, { id, signerId: (await readOwnCase(who, id))?.signers[0]?.id }),
  ).toMatchObject({ code: 'gone' });
});

test('nobody countersigns themselves', async () => {
  const { who, invitation } = await unsigned();
  const { token, code } = invitation;
  expect(await sign(who, { token, code, ...agreed })).toMatchObject({ code: 'forbidden' });
  expect(await sign(actorOf(await makeUser()), { token, code, ...agreed })).toMatchObject({ ok: true });
});

test('five wrong codes end the link, until the owner alone makes a new code', async () => {
  const { who, id, invitation } = await unsigned();
  const { token, code } = invitation;
  for (let tries = 0; tries < 5; tries++) await sign(anonymous, { token, code: wrongFor(code), ...agreed });
  expect(await sign(anonymous, { token, code, ...agreed })).toMatchObject({ code: 'gone' });
  const signerId = (await readOwnCase(who, id))?.signers[0]?.id;
  expect(await inviteAgain(actorOf(await makeUser()), { id, signerId })).toMatchObject({ code: 'notFound' });
  const again = await inviteAgain(who, { id, signerId });
  if (!again.ok) throw new Error(again.code);
  expect(again.value.token).toBe(token);
  expect(await sign(anonymous, { token, code: again.value.code, ...agreed })).toMatchObject({
    value: { isRight: true },
  });
});

test('after three days the mailbox reminds of what is missing, after a week again, never once it is signed', async () => {
  const { who, id, invitation } = await unsigned();
  const rows = () =>
    db().then((read) =>
      read.select().from(applicationSigners).where(eq(applicationSigners.applicationId, id)),
    );
  const invitedAt = (await rows())[0]?.invitedAt ?? 0;
  // Others of this file may wait too; what counts is this case's own box.
  const messages = async () => {
    const threadId = (await readOwnCase(who, id))?.threadId ?? '';
    return (await readOwnThread(who, threadId))?.messages.map(({ body }) => body) ?? [];
  };
  const before = (await messages()).length;
  await remindSigners(invitedAt + 2 * DAY);
  expect(await messages()).toHaveLength(before);
  await remindSigners(invitedAt + 3 * DAY + 1);
  await remindSigners(invitedAt + 4 * DAY);
  expect(await messages()).toHaveLength(before + 1);
  expect((await messages()).at(-1)).toContain('Max Beispiel');
  await remindSigners(invitedAt + 11 * DAY);
  expect(await messages()).toHaveLength(before + 2);
  await sign(anonymous, { ...invitation, ...agreed });
  await remindSigners(invitedAt + 20 * DAY);
  expect(await messages()).toHaveLength(before + 2);
});
