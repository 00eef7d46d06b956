import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { actorOf } from '@/lib/accounts/actor';
import { giveCopy } from '@/lib/applications/copy';
import { begin, fillWhole, sent } from '../helpers/applications';
import { fill as notification, representative } from '../services/gewerbe/fill';

/** A notification that was sent, and a draft that is ready to be sent, of the citizen. */
export async function prepareApplications(): Promise<{ applicationId: string }> {
  const read = await db();
  const [citizen] = await read.select().from(users).where(eq(users.login, 'citizen@example.org'));
  if (!citizen) throw new Error('no citizen');
  const managers = { managers: '2', representatives: [representative('Kramer')] };
  const { id } = await sent(actorOf(citizen), notification('gmbh', { managers }), 'gewerbe-anmeldung');
  await giveCopy(id);
  const draft = await begin(actorOf(citizen), 'gewerbe-anmeldung');
  await fillWhole(draft.who, draft.id, notification('gmbh', { managers }), 'gewerbe-anmeldung');
  return { applicationId: id };
}
