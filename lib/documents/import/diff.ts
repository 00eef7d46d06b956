import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { type DocumentStatus, goesBack, purgeAtOf } from '../status';
import { sameState } from './stage';
import type { StagedRow, Staging } from './staging';
import type { ImportNote, Move } from './types';

/** Rows that are compared and written together: a commit of them stays below 50 ms. */
const PART = 1000;

/** What an import does to one document. */
export interface Change {
  readonly hash: string;
  readonly row: Pick<StagedRow, 'type' | 'status' | 'statusOn' | 'place' | 'codeHash'>;
  readonly wentBack: boolean;
  readonly isRemoved: boolean;
}

interface Known {
  readonly hash: string;
  readonly type: StagedRow['type'];
  readonly status: DocumentStatus;
  readonly statusOn: string;
  readonly place: string;
  readonly codeHash: string | null;
}

const known = sql.raw(
  'hash, type, status, status_on as statusOn, place, code_hash as codeHash from document_statuses',
);

/** Counts while it compares; `changes` come part by part and are nowhere collected. */
export class Diff {
  added = 0;
  changed = 0;
  unchanged = 0;
  removed = 0;
  kept = 0;
  wentBack = 0;
  skipped = 0;
  private readonly moved = new Map<string, number>();

  constructor(
    private readonly staging: Staging,
    private readonly now: number,
  ) {}

  get moves(): Move[] {
    const words = [...this.moved].map(([key, count]) => {
      const [from, to] = key.split('>').map((word) => (word === '' ? null : (word as DocumentStatus)));
      return { from: from ?? null, to: to ?? null, count };
    });
    return words.sort((a, b) => b.count - a.count);
  }

  /** What the file says that we do not know yet. */
  async *changes(): AsyncGenerator<{ changes: Change[]; notes: ImportNote[]; done: number }> {
    const read = await db();
    for await (const rows of this.staging.parts(PART)) {
      const hashes = JSON.stringify(rows.map(({ hash }) => hash));
      const found = await read.all<Known>(
        sql`select ${known} where hash in (select value from json_each(${hashes}))`,
      );
      const before = new Map(found.map((row) => [row.hash, row]));
      const changes = rows.flatMap((row) => this.compare(row, before.get(row.hash)) ?? []);
      const back = new Set(changes.filter(({ wentBack }) => wentBack).map(({ hash }) => hash));
      const notes = rows
        .filter(({ hash }) => back.has(hash))
        .map(({ line }) => ({ line, reason: 'wentBack' as const }));
      await this.staging.note(notes);
      yield { changes, notes, done: rows.length };
    }
  }

  private compare(row: StagedRow, before: Known | undefined): Change | null {
    if (row.status === null || row.statusOn === null) return null;
    const purgeAt = purgeAtOf(row.status, row.statusOn);
    if (!before && purgeAt !== null && purgeAt <= this.now) {
      this.skipped += 1;
      return null;
    }
    if (before && sameState(before, row)) {
      this.unchanged += 1;
      return null;
    }
    const wentBack = before !== undefined && goesBack(before.status, row.status);
    if (before) this.changed += 1;
    else this.added += 1;
    if (wentBack) this.wentBack += 1;
    this.count(before?.status ?? null, row.status);
    return { hash: row.hash, row, wentBack, isRemoved: false };
  }

  /**
   * What we know and a full file leaves out. While rows with unreadable numbers might be theirs, they are
   * counted as kept and stay.
   */
  async *missing(mayRemove: boolean): AsyncGenerator<{ changes: Change[] }> {
    const read = await db();
    for (let after = ''; ; ) {
      const rows = await read.all<Known>(
        sql`select ${known} where hash > ${after} order by hash limit ${PART}`,
      );
      if (rows.length === 0) return;
      after = rows.at(-1)?.hash ?? after;
      const inFile = new Set((await this.staging.find(rows.map(({ hash }) => hash))).map(({ hash }) => hash));
      const gone = rows.filter(({ hash }) => !inFile.has(hash));
      if (!mayRemove) this.kept += gone.length;
      else yield { changes: gone.map((row) => this.remove(row)) };
    }
  }

  private remove(row: Known): Change {
    this.removed += 1;
    this.count(row.status, null);
    return { hash: row.hash, row, wentBack: false, isRemoved: true };
  }

  private count(from: DocumentStatus | null, to: DocumentStatus | null): void {
    const key = `${from ?? ''}>${to ?? ''}`;
    this.moved.set(key, (this.moved.get(key) ?? 0) + 1);
  }
}
