import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { and, inArray, lt, or, sql } from 'drizzle-orm';
import { db, writeTx } from '@/db/client';
import {
  applicationFiles,
  attachments,
  decisions,
  mailDrafts,
  messageAttachments,
  representations,
} from '@/db/schema';
import { attachmentRoot } from './store-file';

const DAY_MS = 86_400_000;
const BATCH = 200;
const folderName = /^[0-9a-f]{2}$/;

/**
 * Deletes files that nothing names any more, a day after they came: of deleted drafts and cases, of uploads that broke
 * off, and what a stopped server has left half written. @returns how many were deleted
 */
export async function sweepFiles(now = Date.now()): Promise<number> {
  await dropUnnamed(now);
  let deleted = 0;
  for (const folder of (await readdir(attachmentRoot()).catch(() => [])).filter((name) =>
    folderName.test(name),
  ))
    deleted += await sweepFolder(path.join(attachmentRoot(), folder), now);
  return deleted;
}

/** Rows that no message, case, decision, power of attorney or draft of a message names. */
async function dropUnnamed(now: number): Promise<void> {
  const isNamed = or(
    sql`${attachments.id} in (select ${messageAttachments.attachmentId} from ${messageAttachments})`,
    sql`${attachments.id} in (select ${applicationFiles.attachmentId} from ${applicationFiles})`,
    sql`${attachments.id} in (select ${decisions.attachmentId} from ${decisions})`,
    sql`${attachments.id} in (select ${decisions.largePrintId} from ${decisions} where ${decisions.largePrintId} is not null)`,
    sql`${attachments.id} in (select ${representations.proofId} from ${representations} where ${representations.proofId} is not null)`,
    sql`exists (select 1 from ${mailDrafts}, json_each(${mailDrafts.files}) as file where file.value = ${attachments.id})`,
  );
  await writeTx(async (tx) => {
    const rows = await tx
      .select({ id: attachments.id })
      .from(attachments)
      .where(and(lt(attachments.createdAt, now - DAY_MS), sql`not (${isNamed})`))
      .limit(BATCH);
    if (rows.length > 0)
      await tx.delete(attachments).where(
        inArray(
          attachments.id,
          rows.map(({ id }) => id),
        ),
      );
  });
}

async function sweepFolder(folder: string, now: number): Promise<number> {
  const names = await readdir(folder);
  const rows = await (await db())
    .select({ id: attachments.id })
    .from(attachments)
    .where(inArray(attachments.id, names));
  const kept = new Set(rows.map(({ id }) => id));
  let deleted = 0;
  for (const name of names) {
    if (kept.has(name)) continue;
    const file = path.join(folder, name);
    if (now - (await stat(file)).mtimeMs < DAY_MS) continue;
    await rm(file, { force: true });
    deleted++;
  }
  return deleted;
}
