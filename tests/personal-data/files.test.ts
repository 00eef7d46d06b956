import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { writeTx } from '@/db/client';
import { decisions } from '@/db/schema';
import { actorOf } from '@/lib/accounts/actor';
import { listDepartments } from '@/lib/departments/queries';
import { start } from '@/lib/mailbox/send';
import { storePdf } from '@/lib/mailbox/store-file';
import { filesOf } from '@/lib/personal-data/collect';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';

useDatabase();

test('the export holds the files of the own mailbox, but opens no decision that still waits', async () => {
  const [owner, other] = [await makeUser(), await makeUser()];
  const departmentId = (await listDepartments())[0]?.id ?? '';
  const [plan, notice] = [
    await storePdf(Buffer.from('%PDF-1.7 Plan'), 'Plan.pdf'),
    await storePdf(Buffer.from('%PDF-1.7 Bescheid'), 'Bescheid.pdf'),
  ];
  const sent = await start(actorOf(owner), {
    key: randomUUID(),
    side: 'citizen',
    ownerKind: 'user',
    ownerId: owner.id,
    departmentId,
    subject: 'Bau',
    body: 'Anbei',
    files: [plan, notice],
  });
  if (!sent.ok) throw new Error(sent.code);
  const id = randomUUID();
  const row = { id, attachmentId: notice.id, departmentId, state: 'provided' as const, providedAt: 1 };
  await writeTx((tx) =>
    tx
      .insert(decisions)
      .values({ ...row, ownerKind: 'user', ownerId: owner.id, threadId: sent.value.threadId }),
  );
  const found = await filesOf(owner.id);
  expect(found.map(({ name }) => name)).toEqual([`files/${plan.id}/Plan.pdf`]);
  const pieces: Buffer[] = [];
  for await (const piece of found[0]?.bytes() ?? []) pieces.push(piece);
  expect(Buffer.concat(pieces).toString()).toBe('%PDF-1.7 Plan');
  expect(await filesOf(other.id)).toEqual([]);
});
