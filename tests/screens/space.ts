import { db, writeTx } from '@/db/client';
import { systemActor } from '@/lib/accounts/actor';
import { askOthers, consultationsOf } from '@/lib/services/sondernutzung/consultations';
import { putSpaceCase } from '../helpers/space-case';
import { drawn, factsOf, inDays, scaffold } from '../services/sondernutzung/entered';

/** An application whose ground somebody else has already, and a question about it to another office. */
export async function prepareSpace(): Promise<{ spaceCaseId: string; consultationPath: string }> {
  const when = { from: inDays(4), to: inDays(15) };
  const spaceCaseId = await putSpaceCase('citizen@example.org', {
    when,
    where: { area: drawn(50, 0, 18, 2.5) },
  });
  const asked = { bodies: ['fire'], question: 'Bleibt die Zufahrt zum Hof frei?', dueOn: inDays(10) };
  const facts = { ...factsOf(scaffold()), id: spaceCaseId };
  await writeTx((tx) => askOthers({ tx, facts, asked, now: Date.now(), actor: systemActor }));
  const [consultation] = await consultationsOf(await db(), spaceCaseId);
  return { spaceCaseId, consultationPath: `/beteiligung/${consultation?.token}` };
}
