import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { db, writeTx } from '@/db/client';
import { apiTokens } from '@/db/schema';
import type { Actor } from '../accounts/actor';
import { mutation } from '../action';
import { fail, ok, type Result } from '../result';
import { mayManageTokens } from './policy';
import { type TokenScope, tokenScopes } from './types';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const MINUTE = 60_000;

/** Makes a token (256 random bits). It is returned this once; only its hash is stored. */
export const createToken = mutation({
  input: z.object({
    name: z.string().trim().min(1, 'required').max(80, 'tooLong'),
    scope: z.enum(tokenScopes),
  }),
  load: async (_tx, input) => input,
  may: (actor) => mayManageTokens(actor),
  write: async ({ tx, input, actor, now }) => {
    const [id, token] = [randomUUID(), `bw_${randomBytes(32).toString('base64url')}`];
    await tx
      .insert(apiTokens)
      .values({ id, ...input, tokenHash: hashOf(token), createdBy: actor.id, createdAt: now });
    return {
      value: { id, token },
      audit: { event: 'token.created', objectId: id, data: { scope: input.scope } },
    };
  },
});

/** Ends a token at once. */
export const revokeToken = mutation({
  input: z.object({ id: z.guid('id') }),
  load: async (tx, { id }) => {
    const [token] = await tx.select().from(apiTokens).where(eq(apiTokens.id, id));
    return token ?? null;
  },
  may: (actor) => mayManageTokens(actor),
  write: async ({ tx, object, now }) => {
    if (object.revokedAt !== null) return fail('conflict');
    await tx.update(apiTokens).set({ revokedAt: now }).where(eq(apiTokens.id, object.id));
    return { value: {}, audit: { event: 'token.revoked', objectId: object.id } };
  },
});

/**
 * Who calls with `Authorization: Bearer …`. The token's id stands for the program in the audit log.
 * @returns `unauthenticated` without a token or with one nobody knows, `forbidden` for one of another scope
 */
export async function actorOfToken(request: Request, scope: TokenScope): Promise<Result<Actor>> {
  const given = /^Bearer ([\w-]{20,100})$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (!given) return fail('unauthenticated');
  const [token] = await (await db())
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.tokenHash, hashOf(given)), isNull(apiTokens.revokedAt)));
  if (!token) return fail('unauthenticated');
  if (token.scope !== scope) return fail('forbidden');
  const now = Date.now();
  if ((token.lastUsedAt ?? 0) < now - MINUTE)
    await writeTx((tx) => tx.update(apiTokens).set({ lastUsedAt: now }).where(eq(apiTokens.id, token.id)));
  return ok({ kind: 'system', id: token.id, role: null });
}

/** All tokens, the newest first; never what opens a door. */
export async function listTokens() {
  const { id, name, scope, createdAt, lastUsedAt, revokedAt } = apiTokens;
  return (await db())
    .select({ id, name, scope, createdAt, lastUsedAt, revokedAt })
    .from(apiTokens)
    .orderBy(desc(createdAt));
}
