import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { applications, users } from '@/db/schema';
import { actorOf } from '@/lib/accounts/actor';
import { saveStep, startDraft } from '@/lib/applications/drafts';
import { sendApplication } from '@/lib/applications/send';
import { loadTariffs } from '@/lib/areas/tariff/tariffs';
import type { EnteredStep } from '@/lib/services/entered';
import { scaffold } from '../services/sondernutzung/entered';

/**
 * Sends an application for a scaffold, as its owner would; `useDataDir` says in which data folder.
 * @param more replaces fields of its steps
 * @returns its id
 */
export async function putSpaceCase(
  login: string,
  more: Readonly<Record<string, EnteredStep>> = {},
): Promise<string> {
  await loadTariffs();
  const [user] = await (await db()).select().from(users).where(eq(users.login, login));
  if (!user) throw new Error(`no account ${login}`);
  const who = actorOf(user);
  const owner = { kind: 'user', id: user.id };
  const started = await startDraft(who, { serviceId: 'sondernutzung', owner, locale: 'de' });
  if (!started.ok) throw new Error(started.code);
  const { id } = started.value;
  for (const [step, entered] of Object.entries(scaffold(more))) await saveStep(who, { id, step, entered });
  const sent = await sendApplication(who, { id, agreed: 'yes' });
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  return id;
}

/** Where a case stands. */
export async function caseState(id: string): Promise<string> {
  const [row] = await (await db()).select().from(applications).where(eq(applications.id, id));
  return row?.state ?? '';
}
