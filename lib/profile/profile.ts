import { eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { profiles, users } from '@/db/schema';
import { mutation } from '../action';
import { open, seal } from '../crypto/seal';
import type { Sealed } from '../crypto/types';
import { mayEditProfile } from './policy';
import { emptyProfile, type Profile, profile } from './schema';

const bound = (userId: string): string => `profiles.body:${userId}`;

/** Opens a sealed profile; fields that came later are empty. */
export const openProfile = (userId: string, body: Sealed): Profile => ({
  ...emptyProfile,
  ...(JSON.parse(open(bound(userId), body)) as Partial<Profile>),
});

/** The row of a profile, sealed for its owner. */
export const sealProfile = (userId: string, content: Partial<Profile>) => ({
  body: seal(bound(userId), JSON.stringify(content)),
});

/** What somebody has written about themselves; all empty before the first time. */
export async function readProfile(userId: string, source?: Db): Promise<Profile> {
  const read = source ?? (await db());
  const [row] = await read.select().from(profiles).where(eq(profiles.userId, userId));
  return row ? openProfile(userId, row.body) : emptyProfile;
}

/** Saves the person's own profile. Fields with problems carry codes of the dictionary `profile.problems`. */
export const saveProfile = mutation({
  input: profile,
  load: async () => ({}),
  may: (actor) => mayEditProfile(actor, actor.id),
  write: async ({ tx, input, actor, now }) => {
    const userId = actor.id ?? '';
    const row = { ...sealProfile(userId, input), updatedAt: now };
    await tx
      .insert(profiles)
      .values({ userId, ...row })
      .onConflictDoUpdate({ target: profiles.userId, set: row });
    const name = `${input.firstName} ${input.lastName}`.trim();
    if (name) await tx.update(users).set({ name }).where(eq(users.id, userId));
    return { value: { userId }, audit: { event: 'profile.edited', objectId: userId } };
  },
});
