import { and, eq, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { recoveryGrants, users } from '@/db/schema';
import { mutation } from '@/lib/action';
import { limits, takeFromBudget } from '@/lib/limits';
import type { otherUses } from '@/lib/profile/fields';
import { readProfile } from '@/lib/profile/profile';
import type { Profile } from '@/lib/profile/schema';
import { fail, type Result } from '@/lib/result';
import type { Actor } from './actor';
import { mayRecover } from './policy';
import { hashOfCode, newCode } from './recovery-codes';
import { login } from './schema';

const HOUR = 3600_000;
const kinds = ['inPerson', 'letter'] as const;
export type GrantKind = (typeof kinds)[number];

/** How long a code is good: at the counter the person stands there; a letter takes days. */
export const grantLifeMs: Record<GrantKind, number> = { inPerson: HOUR, letter: 14 * 24 * HOUR };

/** What staff compare with the identity card. */
export interface Recoverable {
  readonly login: string;
  readonly name: string;
  /** Civil date, or empty. */
  readonly birthDate: string;
  /** Lines of the postal address; empty when the profile has none. */
  readonly address: readonly string[];
  /** Which ways the profile allows: without a name and a birth date a card proves nothing. */
  readonly ways: readonly GrantKind[];
}

async function load(tx: Db, wanted: string) {
  const [user] = await tx.select().from(users).where(eq(users.login, wanted));
  if (!user) return null;
  return { id: user.id, user, shown: toRecoverable(user.login, await readProfile(user.id, tx)) };
}

/** Reads no more of a profile than its owner was told of. */
function toRecoverable(
  name: string,
  profile: Pick<Profile, (typeof otherUses.recovery)[number]>,
): Recoverable {
  const { firstName, lastName, birthDate, street, houseNumber, postcode, city } = profile;
  const isNamed = firstName !== '' && lastName !== '';
  const hasAddress = [street, houseNumber, postcode, city].every((part) => part !== '');
  return {
    login: name,
    name: `${firstName} ${lastName}`.trim(),
    birthDate,
    address: hasAddress ? [`${street} ${houseNumber}`, `${postcode} ${city}`] : [],
    ways: kinds.filter((kind) => isNamed && (kind === 'letter' ? hasAddress : birthDate !== '')),
  };
}

/** Shows what is compared with the card. The look is noted. @returns `notFound`, also for accounts of the town hall */
export const lookUpForRecovery = mutation({
  input: z.object({ login }),
  load: (tx, input) => load(tx, input.login),
  may: (actor, { user }) => mayRecover(actor, user),
  write: async ({ object }) => ({
    value: object.shown,
    audit: { event: 'user.viewed', objectId: object.id },
  }),
});

export interface Grant extends Recoverable {
  readonly kind: GrantKind;
  /** Shown this once. */
  readonly code: string;
  readonly expiresAt: number;
}

const insertGrant = mutation({
  input: z.object({
    login,
    kind: z.enum(kinds),
    /** Staff have compared the card; a letter needs none. */
    hasSeenCard: z.boolean(),
    code: z.string(),
  }),
  load: (tx, input) => load(tx, input.login),
  may: (actor, { user }) => mayRecover(actor, user),
  write: async ({ tx, input: { kind, hasSeenCard, code }, object: { user, shown }, actor, now }) => {
    if (!shown.ways.includes(kind)) return fail('conflict', { fields: { kind: 'incomplete' } });
    if (kind === 'inPerson' && !hasSeenCard) return fail('invalid', { fields: { card: 'card' } });
    const open = and(eq(recoveryGrants.userId, user.id), isNull(recoveryGrants.usedAt));
    await tx.delete(recoveryGrants).where(open);
    const expiresAt = now + grantLifeMs[kind];
    await tx.insert(recoveryGrants).values({
      codeHash: hashOfCode(user.id, code),
      userId: user.id,
      kind,
      issuedBy: actor.id ?? '',
      createdAt: now,
      expiresAt,
    });
    return {
      value: { ...shown, kind, code, expiresAt },
      audit: { event: 'user.recoveryIssued', objectId: user.id, data: { kind } },
    };
  },
});

/**
 * Makes a one-time code with which a citizen gets back in; an earlier unused one dies.
 * @returns `notFound`; `conflict` when the profile does not say enough; `invalid` with `card`; `tooMany`
 */
export async function issueGrant(
  actor: Actor,
  input: { login: string; kind: string; hasSeenCard: boolean },
): Promise<Result<Grant>> {
  const retryAfterS = actor.id ? await takeFromBudget(limits.recoveryGrants, actor.id) : 0;
  if (retryAfterS > 0) return fail('tooMany', { retryAfterS });
  return insertGrant(actor, { ...input, code: newCode() });
}

/** Uses a code of the town hall up within the caller's transaction. @returns how it was handed out, or null */
export async function takeGrant(
  tx: Db,
  userId: string,
  typed: string,
  now: number,
): Promise<GrantKind | null> {
  const [used] = await tx
    .update(recoveryGrants)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryGrants.codeHash, hashOfCode(userId, typed)),
        eq(recoveryGrants.userId, userId),
        isNull(recoveryGrants.usedAt),
        gt(recoveryGrants.expiresAt, now),
      ),
    )
    .returning({ kind: recoveryGrants.kind });
  return used?.kind ?? null;
}
