import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { closeDb, db, writeTx } from '@/db/client';
import { auditLog } from '@/db/schema';
import { adoptOldRows } from '@/lib/audit/append';
import { verifyAudit } from '@/lib/audit/verify';
import { useDatabase } from '../helpers/database';
import { makeOldDatabase } from '../helpers/old-database';

const { dataDir } = useDatabase();

test('a log from before the chain is taken into it once; a row slipped in later is found', async () => {
  await closeDb();
  mkdirSync(path.join(dataDir(), 'old'), { recursive: true });
  const file = path.join(dataDir(), 'old', 'old.db');
  await makeOldDatabase(file, 'search', async (client) => {
    for (let i = 1; i <= 700; i++)
      await client.execute({
        sql: "insert into audit_log (at, event, actor_kind, actor_id, data) values (?, 'report.created', 'citizen', 'x', ?)",
        args: [1_790_000_000_000 + i * 3600_000, '{"category":"roadway"}'],
      });
  });
  process.env.DATABASE_URL = `file:${file}`;
  const { processState } = await import('@/lib/process-state');
  processState.forget('env');
  expect((await verifyAudit()).findings).not.toEqual([]);
  await writeTx(adoptOldRows);
  expect(await verifyAudit()).toMatchObject({ rows: 700, findings: [] });
  const slipped = { at: 1, event: 'report.created', actorKind: 'citizen' } as const;
  await writeTx((tx) => tx.insert(auditLog).values(slipped));
  await writeTx(adoptOldRows);
  expect((await verifyAudit()).findings).toMatchObject([{ damage: 'stray' }]);
  expect(await (await db()).$count(auditLog)).toBe(701);
  Reflect.deleteProperty(process.env, 'DATABASE_URL');
});
