import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { applicationSigners } from '@/db/schema';
import { type Actor, actorOf, anonymous } from '@/lib/accounts/actor';
import { readOwnCase } from '@/lib/applications/case';
import { remindSigners } from '@/lib/applications/remind-signers';
import { isOpened, OPEN_MS, openSigning, sign } from '@/lib/applications/sign';
import { findSigner, inviteAgain } from '@/lib/applications/signers';
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
const wrongFor = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** Gives the code, reads, signs. */
async function signWith(who: Actor, { token, code }: { token: string; code: string }, casesHere?: string[]) {
  const opened = await openSigning(who, { token, code, casesHere });
  if (!opened.ok) return opened;
  return sign(who, { token, key: opened.value.key ?? '', agreed: 'yes', casesHere });
}

test('without the second signature nothing is complete; with link and code it is, and the clock begins', async () => {
  const { who, id, invitation } = await unsigned();
  expect(await rowOf(id)).toMatchObject({ completeAt: null, dueAt: null });
  const { token, code } = invitation;
  expect(await openSigning(anonymous, { token, code: '12' })).toMatchObject({ fields: { code: 'code' } });
  expect(await openSigning(anonymous, { token: `${token.slice(0, -3)}abc`, code })).toMatchObject({
    code: 'notFound',
  });
  expect(await openSigning(anonymous, { token, code: wrongFor(code) })).toMatchObject({
    value: { key: null },
  });
  const opened = await openSigning(anonymous, { token, code });
  const key = (opened.ok && opened.value.key) || '';
  expect(await sign(anonymous, { token, key })).toMatchObject({ fields: { agreed: 'confirm' } });
  expect((await rowOf(id)).completeAt).toBeNull();
  expect(await sign(anonymous, { token, key, agreed: 'yes' })).toMatchObject({ ok: true });
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
  expect(await signWith(anonymous, invitation)).toMatchObject({ code: 'gone' });
});

test('only the code opens what was stated: for half an hour, for this link, until there is a new one', async () => {
  const { who, id, invitation } = await unsigned();
  const other = await unsigned();
  const { token, code } = invitation;
  const row = async () => {
    const found = await findSigner(await db(), token);
    if (!found) throw new Error('no signer');
    return found;
  };
  expect(isOpened(await row(), '')).toBe(false);
  expect(isOpened(await row(), `${Date.now() + OPEN_MS}.guessed`)).toBe(false);
  const before = Date.now();
  const opened = await openSigning(anonymous, { token, code });
  const key = (opened.ok && opened.value.key) || '';
  expect(isOpened(await row(), key)).toBe(true);
  expect(isOpened(await row(), key, before + OPEN_MS + 60_000)).toBe(false);
  const strange = { token: other.invitation.token, key, agreed: 'yes' };
  expect(await sign(anonymous, strange)).toMatchObject({ code: 'unauthenticated' });
  await inviteAgain(who, { id, signerId: (await row()).id });
  expect(isOpened(await row(), key)).toBe(false);
  expect(await sign(anonymous, { token, key, agreed: 'yes' })).toMatchObject({ code: 'unauthenticated' });
});

test('nobody countersigns themselves: not with their account, not in the browser that has sent it', async () => {
  const { who, id, invitation } = await unsigned();
  expect(await signWith(who, invitation)).toMatchObject({ code: 'forbidden' });
  expect(await signWith(anonymous, invitation, [id])).toMatchObject({ code: 'forbidden' });
  const somebody = actorOf(await makeUser());
  expect(await signWith(somebody, invitation, [id])).toMatchObject({ code: 'forbidden' });
  expect(await signWith(somebody, invitation, ['another case'])).toMatchObject({ ok: true });
});

test('five wrong codes end the link, until the owner alone makes a new code', async () => {
  const { who, id, invitation } = await unsigned();
  const { token, code } = invitation;
  for (let tries = 0; tries < 5; tries++) await openSigning(anonymous, { token, code: wrongFor(code) });
  expect(await openSigning(anonymous, { token, code })).toMatchObject({ code: 'gone' });
  const signerId = (await readOwnCase(who, id))?.signers[0]?.id;
  expect(await inviteAgain(actorOf(await makeUser()), { id, signerId })).toMatchObject({ code: 'notFound' });
  const again = await inviteAgain(who, { id, signerId });
  if (!again.ok) throw new Error(again.code);
  expect(again.value.token).toBe(token);
  expect(await signWith(anonymous, again.value)).toMatchObject({ ok: true });
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
  await signWith(anonymous, invitation);
  await remindSigners(invitedAt + 20 * DAY);
  expect(await messages()).toHaveLength(before + 2);
});
