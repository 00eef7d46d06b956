import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { applicationNotes, applications } from '@/db/schema';
import { mutation } from '../action';
import { seal } from '../crypto/seal';
import { fail } from '../result';
import { addEvent } from './body';
import { caseKey, findHeld } from './held';
import { mayHandle } from './policy';
import { tellOwner } from './tell';

/** Takes a case over, or gives it back to the department. */
export const assignCase = mutation({
  input: caseKey.extend({ isTaken: z.boolean() }),
  load: findHeld,
  may: mayHandle,
  write: async ({ tx, input, object: held, actor, now }) => {
    // Not a new revision: what a case says stays, and so does what somebody is just filling in.
    await tx
      .update(applications)
      .set({ assigneeId: input.isTaken ? actor.id : null })
      .where(eq(applications.id, held.id));
    await addEvent(tx, held.id, actor, { type: 'assigned', key: input.isTaken ? 'taken' : 'given' }, now);
    return {
      value: {},
      audit: { event: 'application.assigned', objectId: held.id, data: { isTaken: input.isTaken } },
    };
  },
});

const noteInput = caseKey.extend({
  text: z.string().trim().min(1, 'required').max(4000, 'tooLong'),
  /** With a date it is a task. */
  dueOn: z.union([z.literal(''), z.iso.date('date')]).default(''),
});

/** Writes a note, or a task, that only the town hall sees. Fields with problems: `text`, `dueOn`. */
export const noteCase = mutation({
  input: noteInput,
  load: findHeld,
  may: mayHandle,
  write: async ({ tx, input, object: held, actor, now }) => {
    const id = randomUUID();
    await tx.insert(applicationNotes).values({
      id,
      applicationId: held.id,
      authorId: actor.id,
      body: seal(`application_notes.body:${id}`, input.text),
      createdAt: now,
      dueOn: input.dueOn,
    });
    return {
      value: { id },
      audit: { event: 'application.noted', objectId: held.id, data: { isTask: input.dueOn !== '' } },
    };
  },
});

/** Ticks a task off. */
export const finishTask = mutation({
  input: caseKey.extend({ noteId: z.guid('id') }),
  load: findHeld,
  may: mayHandle,
  write: async ({ tx, input, object: held, now }) => {
    const [note] = await tx.select().from(applicationNotes).where(eq(applicationNotes.id, input.noteId));
    if (note?.applicationId !== held.id) return fail('notFound');
    await tx.update(applicationNotes).set({ doneAt: now }).where(eq(applicationNotes.id, note.id));
    return { value: {}, audit: { event: 'application.taskDone', objectId: held.id } };
  },
});

const messageInput = caseKey.extend({
  subject: z.string().trim().max(120, 'tooLong').default(''),
  text: z.string().trim().min(1, 'required').max(10_000, 'tooLong'),
});

/** Writes to the owner: into their mailbox, or onto the follow-up page of a case without an account. */
export const messageOwner = mutation({
  input: messageInput,
  load: findHeld,
  may: mayHandle,
  write: async ({ tx, input, object: held, actor, now }) => {
    const words = { subject: input.subject || (held.number ?? ''), body: input.text };
    await tellOwner(tx, held, words, actor.id, now);
    const body = held.ownerKind === null ? { text: input.text } : undefined;
    await addEvent(tx, held.id, actor, { type: 'message', isPublic: true, body }, now);
    return { value: {}, audit: { event: 'application.messaged', objectId: held.id } };
  },
});
