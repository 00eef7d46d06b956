import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { type Db, writeTx } from '@/db/client';
import { documentImports } from '@/db/schema';
import type { Actor } from '@/lib/accounts/actor';
import { recordAudit } from '@/lib/audit/record';
import { fail, ok, type Result } from '@/lib/result';
import { mayImport } from '../policy';
import type { ImportMode, ImportSource } from '../status';
import { type Change, Diff } from './diff';
import { BREATH_MS, dropStaged, mergeImport, stageChanges } from './merge';
import type { Staged } from './stage';
import { clearLeftovers, keepTurn, leaveTurn, takeTurn } from './turn';
import type { ImportReport } from './types';

/** So many lines are kept for staff to look at; all are counted. */
const MOST_NOTES = 1000;

export interface ImportOptions {
  readonly mode: ImportMode;
  readonly source: ImportSource;
  readonly onProgress?: (done: number, total: number) => void;
  /** How long to wait while another import is at work. */
  readonly waitMs?: number;
  readonly now?: number;
}

/** What a file would change, without changing it. */
export async function previewImport(
  staged: Staged,
  mode: ImportMode,
  now = Date.now(),
): Promise<ImportReport> {
  const diff = new Diff(staged.staging, now);
  for await (const _ of diff.changes());
  if (mode === 'full') for await (const _ of diff.missing(staged.unreadable === 0));
  return reportOf(staged, diff, mode, true);
}

/**
 * Puts what was read of a file to use: all of it at one moment, or nothing. Every transaction is short.
 * @returns `conflict` while another import is at work, `notFound` for who may not import
 */
export async function applyImport(
  actor: Actor,
  staged: Staged,
  options: ImportOptions,
): Promise<Result<ImportReport & { id: string }>> {
  if (!mayImport(actor)) return fail('notFound');
  const id = randomUUID();
  if (!(await begin(id, actor, staged, options))) return fail('conflict', { detail: { reason: 'running' } });
  try {
    await clearLeftovers(id);
    await dropStaged((tx) => keepTurn(tx, id));
    const diff = await writeChanges(id, staged, options);
    const report = await reportOf(staged, diff, options.mode, false);
    await finish(id, actor, staged, diff, report);
    await mergeImport(id, (tx) => keepTurn(tx, id));
    return ok({ id, ...report });
  } catch (error) {
    await giveUp(id);
    throw error;
  } finally {
    await leaveTurn(id);
  }
}

async function begin(
  id: string,
  actor: Actor,
  staged: Staged,
  { mode, source, waitMs = 0 }: ImportOptions,
): Promise<boolean> {
  const giveUpAt = Date.now() + waitMs;
  const row = { id, mode, source, state: 'staging', fileHash: staged.fileHash, actorId: actor.id } as const;
  for (;;) {
    const hasBegun = await writeTx(async (tx) => {
      if (!(await takeTurn(tx, id))) return false;
      await tx.insert(documentImports).values({ ...row, startedAt: Date.now() });
      return true;
    });
    if (hasBegun || Date.now() >= giveUpAt) return hasBegun;
    await pause(250);
  }
}

async function writeChanges(
  id: string,
  staged: Staged,
  { mode, onProgress = () => undefined, now = Date.now() }: ImportOptions,
): Promise<Diff> {
  const diff = new Diff(staged.staging, now);
  const write = async (changes: readonly Change[]) => {
    if (changes.length === 0) return;
    await writeTx(async (tx) => {
      await keepTurn(tx, id);
      await stageChanges(tx, id, changes);
    });
    await pause(BREATH_MS);
  };
  let done = 0;
  for await (const part of diff.changes()) {
    await write(part.changes);
    done += part.done;
    onProgress(done, staged.rows);
  }
  if (mode === 'full') {
    for await (const part of diff.missing(staged.unreadable === 0)) await write(part.changes);
  }
  // Rows that were set aside are not among the changes: the bar is full all the same.
  onProgress(staged.rows, staged.rows);
  return diff;
}

/** The one moment from which on every look-up sees the whole file. */
async function finish(id: string, actor: Actor, staged: Staged, diff: Diff, report: ImportReport) {
  const { added, changed, unchanged, removed, wentBack, skipped } = diff;
  const { rows, setAside } = report;
  const counts = { rows, added, changed, unchanged, removed, wentBack, skipped, setAside };
  await writeNotes(id, staged);
  await writeTx(async (tx) => {
    await keepTurn(tx, id);
    await tx
      .update(documentImports)
      .set({ state: 'merging', finishedAt: Date.now(), ...counts })
      .where(eq(documentImports.id, id));
    await recordAudit(tx, actor, {
      event: 'documents.imported',
      objectId: id,
      data: { mode: report.mode, ...counts },
    });
  });
}

async function writeNotes(id: string, { staging }: Staged): Promise<void> {
  const notes = (await staging.notes(MOST_NOTES)).map(({ line, reason }) => [line, reason]);
  await writeTx(async (tx: Db) => {
    await keepTurn(tx, id);
    await tx.run(sql`insert into document_quarantine (import_id, line, reason)
      select ${id}, value ->> 0, value ->> 1 from json_each(${JSON.stringify(notes)})`);
  });
}

/** Marks an import that ended early; one that is in use already is written through by the next. */
async function giveUp(id: string): Promise<void> {
  await writeTx((tx) =>
    tx
      .update(documentImports)
      .set({ state: 'refused', finishedAt: Date.now() })
      .where(sql`${documentImports.id} = ${id} and ${documentImports.state} = 'staging'`),
  );
}

async function reportOf(
  staged: Staged,
  diff: Diff,
  mode: ImportMode,
  isDryRun: boolean,
): Promise<ImportReport> {
  const { rows, setAside, duplicates } = staged;
  const { added, changed, unchanged, removed, kept, wentBack, skipped, moves } = diff;
  const notes = await staged.staging.notes(100);
  return {
    mode,
    isDryRun,
    rows,
    added,
    changed,
    unchanged,
    removed,
    kept,
    wentBack,
    skipped,
    duplicates,
    setAside,
    moves,
    notes,
  };
}
