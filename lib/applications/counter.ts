import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { applications, users } from '@/db/schema';
import { mutation } from '../action';
import { readProfile } from '../profile/profile';
import { fail } from '../result';
import { fieldPaths } from '../services/engine/carry-over';
import { fromProfile } from '../services/engine/prefill';
import { findService } from '../services/registry';
import { sealBody } from './body';
import { count } from './counts';
import { mayEnterFor } from './policy';

/**
 * Begins a case for a person who stands at the counter. With the person's login it becomes theirs and they find
 * it in their account; without one it has no owner, and the answer goes by letter.
 */
export const enterFor = mutation({
  input: z.object({ serviceId: z.string().max(60), login: z.string().trim().max(200).default('') }),
  load: async (_tx, { serviceId }) => findService(serviceId),
  may: (actor) => mayEnterFor(actor),
  write: async ({ tx, input, object: service, actor, now }) => {
    const [person] = input.login
      ? await tx.select().from(users).where(eq(users.login, input.login.toLowerCase()))
      : [];
    if (input.login && !person) return fail('invalid', { fields: { login: 'recipient' } });
    const id = randomUUID();
    const entered = person ? fromProfile(service, await readProfile(person.id, tx)) : {};
    await tx.insert(applications).values({
      id,
      serviceId: service.id,
      serviceVersion: service.version,
      source: 'counter',
      enteredBy: actor.id,
      ownerKind: person ? 'user' : null,
      ownerId: person?.id ?? null,
      authorId: person?.id ?? null,
      body: sealBody(id, { entered, visited: [], fields: fieldPaths(service) }),
      createdAt: now,
      editedAt: now,
    });
    await count(tx, service.id, 'started', now);
    return {
      value: { id },
      audit: { event: 'application.started', objectId: id, data: { service: service.id } },
    };
  },
});
