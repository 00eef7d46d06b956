import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { departments, threadNotes, threads } from '@/db/schema';
import { mutation } from '../action';
import { seal } from '../crypto/seal';
import { membersOf } from '../departments/queries';
import { fail } from '../result';
import { notifyMailbox } from './notify';
import { boxesOf } from './owners';
import { mayHandle, mayWriteOwn } from './policy';
import { bodyText } from './schema';
import { findThread } from './send';

const one = z.object({ threadId: z.guid() });

/** Somebody of the department looks after a thread, or gives it back. */
export const takeThread = mutation({
  input: one.extend({ isTaken: z.boolean() }),
  load: (tx, { threadId }) => findThread(tx, threadId),
  may: mayHandle,
  write: async ({ tx, input, object, actor }) => {
    const assigneeId = input.isTaken ? actor.id : null;
    await tx.update(threads).set({ assigneeId }).where(eq(threads.id, object.id));
    return {
      value: { id: object.id },
      audit: { event: 'mail.taken', objectId: object.id, data: { isTaken: input.isTaken } },
    };
  },
});

/** Nothing more to do, for now; a new message opens it again. */
export const closeThread = mutation({
  input: one,
  load: (tx, { threadId }) => findThread(tx, threadId),
  may: mayHandle,
  write: async ({ tx, object }) => {
    await tx.update(threads).set({ state: 'closed' }).where(eq(threads.id, object.id));
    return {
      value: { id: object.id },
      audit: { event: 'mail.stateChanged', objectId: object.id, data: { to: 'closed' } },
    };
  },
});

/** A note among colleagues. Field with problems: `note`. */
export const noteThread = mutation({
  input: one.extend({ note: bodyText.pipe(z.string().min(1, 'text')) }),
  load: (tx, { threadId }) => findThread(tx, threadId),
  may: mayHandle,
  write: async ({ tx, input, object, actor, now }) => {
    const id = randomUUID();
    const body = seal(`thread_notes.body:${id}`, input.note);
    await tx
      .insert(threadNotes)
      .values({ id, threadId: object.id, authorId: actor.id, body, createdAt: now });
    return { value: { id: object.id }, audit: { event: 'mail.noted', objectId: object.id } };
  },
});

/** Hands a thread to another department, whose people are told. */
export const forwardThread = mutation({
  input: one.extend({ departmentId: z.string().min(1, 'choose') }),
  load: (tx, { threadId }) => findThread(tx, threadId),
  may: mayHandle,
  write: async ({ tx, input: { departmentId }, object }) => {
    const [target] = await tx.select().from(departments).where(eq(departments.id, departmentId));
    if (!target?.isActive || target.id === object.departmentId)
      return fail('invalid', { fields: { departmentId: 'choose' } });
    await tx.update(threads).set({ departmentId, assigneeId: null }).where(eq(threads.id, object.id));
    await notifyMailbox(tx, await membersOf(tx, departmentId), 'mailbox');
    return {
      value: { id: object.id },
      audit: {
        event: 'mail.forwarded',
        objectId: object.id,
        data: { from: object.departmentId, to: departmentId },
      },
    };
  },
});

/** The owner puts a thread away, or takes it out again. */
export const archiveThread = mutation({
  input: one.extend({ isArchived: z.boolean() }),
  load: (tx, { threadId }) => findThread(tx, threadId),
  may: (actor) => actor.id !== null,
  write: async ({ tx, input: { isArchived }, object, actor, now }) => {
    if (!mayWriteOwn(await boxesOf(tx, actor.id ?? ''), object)) return fail('notFound');
    await tx
      .update(threads)
      .set({ archivedAt: isArchived ? now : null })
      .where(eq(threads.id, object.id));
    return {
      value: { id: object.id },
      audit: { event: 'mail.archived', objectId: object.id, data: { isArchived } },
    };
  },
});
