import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { profiles, users } from '@/db/schema';
import { sealProfile } from '../profile/profile';
import { birthDate, houseNumber, postcode, profile, properName } from '../profile/schema';

/** What is entered about somebody who has no account: as much as an identity card proves, and where letters go. */
export const enteredPerson = z.object({
  firstName: properName.min(1, 'required'),
  lastName: properName.min(1, 'required'),
  birthDate,
  street: profile.shape.street.min(1, 'required'),
  houseNumber,
  postcode,
  city: properName.min(1, 'required'),
});

/** In the order they are asked for. */
export const personFields = enteredPerson.keyof().options;

/** Makes an account that nobody can sign in to, with its profile. */
export async function insertPerson(tx: Db, person: z.output<typeof enteredPerson>, now: number) {
  const user = {
    id: randomUUID(),
    // Names nobody, and is read out at the counter when the person wants the way in.
    login: `person-${randomBytes(4).toString('hex')}`,
    name: `${person.firstName} ${person.lastName}`,
    role: 'citizen' as const,
    createdAt: now,
  };
  await tx.insert(users).values(user);
  await tx.insert(profiles).values({ userId: user.id, ...sealProfile(user.id, person), updatedAt: now });
  return user;
}
