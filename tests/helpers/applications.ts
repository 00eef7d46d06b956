import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { db, writeTx } from '@/db/client';
import { applications, departmentMembers, departments } from '@/db/schema';
import { type Actor, actorOf } from '@/lib/accounts/actor';
import { saveStep, startDraft } from '@/lib/applications/drafts';
import { sendApplication } from '@/lib/applications/send';
import { scopesOf } from '@/lib/departments/queries';
import { type StoredFile, storeAttachment } from '@/lib/mailbox/store-file';
import type { Entered } from '@/lib/services/entered';
import { findService } from '@/lib/services/registry';
import { makeUser } from './people';

/** Somebody who works in one department. */
export async function staffIn(slug: string): Promise<Actor> {
  const user = await makeUser({ role: 'staff' });
  const read = await db();
  const [department] = await read.select().from(departments).where(eq(departments.slug, slug));
  await writeTx((tx) =>
    tx
      .insert(departmentMembers)
      .values({ userId: user.id, departmentId: department?.id ?? '', createdAt: 1 }),
  );
  return actorOf({ ...user, departments: await scopesOf(read, user.id) });
}

/** A right application for the flea market, by step. */
export const person: Entered = { person: { firstName: 'Erika', lastName: 'Muster', phone: '' } };
export const stand: Entered = { stand: { goods: 'Bücher', metres: '3', sellsFood: 'no', food: '' } };

/** A draft of somebody's own. */
export async function begin(actor?: Actor, serviceId = 'demo-flohmarkt') {
  const who = actor ?? actorOf(await makeUser());
  const started = await startDraft(who, {
    serviceId,
    owner: { kind: 'user', id: who.id ?? '' },
    locale: 'de',
  });
  if (!started.ok) throw new Error(started.code);
  return { who, id: started.value.id };
}

export async function fill(who: Actor, id: string, entered: Entered): Promise<void> {
  for (const [step, values] of Object.entries(entered)) {
    const saved = await saveStep(who, { id, step, entered: values });
    if (!saved.ok) throw new Error(saved.code);
  }
}

/** Fills in and looks at every step: ready to be sent. */
export async function fillWhole(who: Actor, id: string, entered: Entered, serviceId = 'demo-flohmarkt') {
  await fill(who, id, entered);
  const steps = Object.keys(findService(serviceId)?.steps ?? {});
  for (const step of steps.filter((each) => !entered[each])) await fill(who, id, { [step]: {} });
}

/** An application that was sent. */
export async function sent(actor?: Actor, entered: Entered = { ...person, ...stand }, serviceId?: string) {
  const { who, id } = await begin(actor, serviceId);
  await fillWhole(who, id, entered, serviceId);
  const result = await sendApplication(who, { id, agreed: 'yes' });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return { who, id, number: result.value.number, invitations: result.value.invitations };
}

export async function rowOf(id: string) {
  const [row] = await (await db()).select().from(applications).where(eq(applications.id, id));
  if (!row) throw new Error('no row');
  return row;
}

/** A PDF as it is kept after the upload. */
export async function storedPdf(folder: string, name: string, text = '%PDF-1.7\n'): Promise<StoredFile> {
  const file = path.join(folder, 'upload.pdf');
  writeFileSync(file, text);
  const stored = await storeAttachment({ path: file, size: text.length, name });
  if (!stored.ok) throw new Error(stored.code);
  return stored.value;
}
