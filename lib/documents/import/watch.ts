import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { db, writeTx } from '@/db/client';
import { documentImports } from '@/db/schema';
import { log } from '@/lib/log';
import { processState } from '@/lib/process-state';
import { dropStaged } from './merge';
import { readStaleness } from './queries';
import { clearLeftovers, keepTurn, leaveTurn, takeTurn } from './turn';

const HOUR = 3600_000;
const SAY_AGAIN_MS = 6 * HOUR;

/** Job: ends what a killed import has left, and says so when no import has come for too long. */
export async function watchImports(now = Date.now()): Promise<void> {
  await finishKilled();
  const { isStale, lastAt, afterH } = await readStaleness(now);
  if (!isStale || lastAt === null || now - said().at < SAY_AGAIN_MS) return;
  said().at = now;
  log.warn('documents.stale', { afterH, ageH: Math.floor((now - lastAt) / HOUR) });
}

/** When this process has last said that the data are old. */
const said = () => processState('documents-stale', () => ({ at: 0 }));

async function finishKilled(): Promise<void> {
  const left = await (await db())
    .select({ id: documentImports.id })
    .from(documentImports)
    .where(eq(documentImports.state, 'merging'));
  if (left.length === 0) return;
  const turn = randomUUID();
  if (!(await writeTx((tx) => takeTurn(tx, turn)))) return;
  try {
    await clearLeftovers(turn);
    await dropStaged((tx) => keepTurn(tx, turn));
  } finally {
    await leaveTurn(turn);
  }
}
