import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { applications, departments } from '@/db/schema';
import { type Actor, actorOf } from '@/lib/accounts/actor';
import { seal } from '@/lib/crypto/seal';
import { scopesOf } from '@/lib/departments/queries';
import { caseOf } from '@/lib/mailbox/case-of';
import { followToken } from '@/lib/reports/follow-token';
import { useDatabase } from '../helpers/database';
import { makeReport } from '../helpers/factories';
import { makeUser } from '../helpers/people';

useDatabase();
let owner: Actor;
let reader: Actor;
let clerk: Actor;
let department = '';

beforeAll(async () => {
  [owner, reader] = [actorOf(await makeUser()), actorOf(await makeUser())];
  const admin = await makeUser({ role: 'admin' });
  clerk = actorOf({ ...admin, departments: await scopesOf(await db(), admin.id) });
  department = (await (await db()).select().from(departments))[0]?.id ?? '';
});

async function application(stage: 'draft' | 'sent'): Promise<string> {
  const id = randomUUID();
  await writeTx((tx) =>
    tx.insert(applications).values({
      id,
      serviceId: 'sondernutzung',
      serviceVersion: 1,
      stage,
      number: stage === 'sent' ? `SN-2026-${id.slice(0, 6)}` : null,
      ownerKind: 'user',
      ownerId: owner.id,
      departmentId: stage === 'sent' ? department : null,
      state: stage === 'sent' ? 'inReview' : '',
      body: seal(`applications.body:${id}`, '{}'),
      createdAt: 1,
      editedAt: 1,
    }),
  );
  return id;
}

test('a report stands with kind, place and state, and leads to its own page on either side', async () => {
  const report = await makeReport({ place: 'Ruhrstraße 12', status: 'inWork' });
  const about = { caseKind: 'report', caseId: report.id } as const;
  expect(await caseOf(owner, about, 'citizen')).toEqual({
    kind: 'report',
    href: `/follow/${followToken(report.id)}`,
    number: report.trackingCode,
    category: report.category,
    place: 'Ruhrstraße 12',
    status: 'inWork',
  });
  expect((await caseOf(clerk, about, 'town'))?.href).toBe(`/staff/${report.id}`);
});

test('an application leads its owner and its office there; who only reads the box sees how far it is', async () => {
  const id = await application('sent');
  const about = { caseKind: 'application', caseId: id } as const;
  const shown = { kind: 'application', number: `SN-2026-${id.slice(0, 6)}`, state: 'inReview' };
  expect(await caseOf(owner, about, 'citizen')).toMatchObject({ ...shown, href: `/services/case/${id}` });
  expect(await caseOf(clerk, about, 'town')).toMatchObject({ ...shown, href: `/staff/applications/${id}` });
  expect(await caseOf(reader, about, 'citizen')).toMatchObject({ ...shown, href: null });
});

test('a draft that will be deleted leads to the list where one goes on with it', async () => {
  const about = { caseKind: 'application', caseId: await application('draft') } as const;
  expect(await caseOf(owner, about, 'citizen')).toMatchObject({ number: '', href: '/services/mine' });
});

test.each([
  { caseKind: null, caseId: null },
  { caseKind: 'application', caseId: randomUUID() } as const,
  { caseKind: 'report', caseId: randomUUID() } as const,
])('without a case there is no card: %j', async (about) => {
  expect(await caseOf(owner, about, 'citizen')).toBeNull();
});
