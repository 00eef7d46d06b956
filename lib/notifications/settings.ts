import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '@/db/client';
import { noticeSettings } from '@/db/schema';
import { mutation } from '../action';
import { type NoticeKind, noticeKinds } from './types';

export const noticeChannels = ['push', 'email'] as const;
export type NoticeChannelName = (typeof noticeChannels)[number];
type Switches = Readonly<Record<NoticeKind, Readonly<Record<NoticeChannelName, boolean>>>>;

const both = z.object({ push: z.boolean(), email: z.boolean() });

/** Switches somebody's notices on and off, all kinds at once. */
export const saveNotices = mutation({
  input: z.object(
    Object.fromEntries(noticeKinds.map((kind) => [kind, both])) as Record<NoticeKind, typeof both>,
  ),
  load: async () => ({}),
  may: (actor) => actor.id !== null,
  write: async ({ tx, input, actor }) => {
    const userId = actor.id ?? '';
    for (const kind of noticeKinds) {
      const { push, email } = input[kind];
      await tx
        .insert(noticeSettings)
        .values({ userId, kind, push, email })
        .onConflictDoUpdate({
          target: [noticeSettings.userId, noticeSettings.kind],
          set: { push, email },
        });
    }
    return { value: { saved: true as const }, audit: { event: 'notice.changed', objectId: userId } };
  },
});

/** What is switched on; everything until somebody says otherwise. */
export async function readNotices(userId: string): Promise<Switches> {
  const rows = await (await db()).select().from(noticeSettings).where(eq(noticeSettings.userId, userId));
  const of = (kind: NoticeKind) => rows.find((row) => row.kind === kind) ?? { push: true, email: true };
  return Object.fromEntries(
    noticeKinds.map((kind) => [kind, { push: of(kind).push, email: of(kind).email }]),
  ) as Switches;
}
