import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { closeDb, db, writeTx } from '@/db/client';
import { departments, pushSubscriptions, users } from '@/db/schema';
import { type Actor, actorOf } from '@/lib/accounts/actor';
import { type Announced, announceDecision } from '@/lib/decisions/announce';
import { setConsent } from '@/lib/decisions/consent';
import { noteNoticeSent } from '@/lib/decisions/notice-sent';
import { storePdf } from '@/lib/mailbox/store-file';
import { processState } from '@/lib/process-state';
import type { TestServer } from './server';

/** Works on the data of a running server as its command line does: another process on the same files. */
export async function onDataOf<T>(server: TestServer, work: () => Promise<T>): Promise<T> {
  process.env.DATA_DIR = server.dataDir;
  for (const state of ['env', 'secrets', 'db', 'master-keys']) processState.forget(state);
  try {
    return await work();
  } finally {
    await closeDb();
  }
}

async function userCalled(login: string): Promise<typeof users.$inferSelect> {
  const [user] = await (await db()).select().from(users).where(eq(users.login, login));
  if (!user) throw new Error(`no ${login}`);
  return user;
}

/** Somebody agrees to open decisions in the mailbox and is reached by a browser whose channel is confirmed. */
export const agreeToDecisions = (server: TestServer, login: string): Promise<void> =>
  onDataOf(server, async () => {
    const me = actorOf(await userCalled(login));
    const userId = me.id ?? '';
    const keys = { endpoint: 'https://updates.push.services.mozilla.com/x', p256dh: 'x', auth: 'x' };
    await writeTx((tx) =>
      tx
        .insert(pushSubscriptions)
        .values({ id: randomUUID(), ...keys, userId, createdAt: 1, confirmedAt: 1 }),
    );
    await setConsent(me, { ownerKind: 'user', ownerId: userId, locale: 'de', isGiven: true });
  });

/** The notice of a decision is out: the ten days begin. */
export const noticeOut = (server: TestServer, decisionId: string): Promise<void> =>
  onDataOf(server, () => writeTx((tx) => noteNoticeSent(tx, decisionId, 'push', Date.now())));

interface Decided {
  readonly title: string;
  /** Login of the person it is for; null for somebody without an account. */
  readonly to: string | null;
  /** Login of who decides. */
  readonly by: string;
  readonly at?: number;
  readonly pdf?: Buffer;
}

/** Announces a decision of the Ordnungsamt, as a service does when somebody decides. */
export const decide = (server: TestServer, { title, to, by, at, pdf }: Decided): Promise<Announced> =>
  onDataOf(server, async () => {
    const [department] = await (await db())
      .select()
      .from(departments)
      .where(eq(departments.slug, 'ordnungsamt'));
    const clerk: Actor = actorOf(await userCalled(by));
    const owner = to ? ({ kind: 'user', id: (await userCalled(to)).id } as const) : null;
    const file = await storePdf(pdf ?? Buffer.from('%PDF-1.7 Bescheid'), 'Bescheid.pdf');
    const announcement = {
      owner,
      departmentId: department?.id ?? '',
      caseKind: 'application' as const,
      caseId: randomUUID(),
      subject: title,
      body: 'Wir haben entschieden.',
      pdf: file,
      recipient: ['Jonas Brandt', 'Steinstraße 12', '59872 Meschede'],
    };
    return writeTx((tx) => announceDecision(tx, clerk, announcement, at ?? Date.now()));
  });
