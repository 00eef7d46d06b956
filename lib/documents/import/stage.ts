import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { civilDate } from '@/lib/clock';
import type { QuarantineReason } from '../status';
import { readCsv } from './csv';
import { readJson } from './json';
import { type DocumentRow, readRow } from './row';
import { type StagedRow, Staging } from './staging';
import { readTextFile } from './text';
import { FileRefusal, type RawRow } from './types';

const PART = 1000;
const DAY = 86_400_000;

export interface Staged {
  readonly staging: Staging;
  /** SHA-256 (hex) of the file. */
  readonly fileHash: string;
  readonly rows: number;
  readonly setAside: number;
  readonly duplicates: number;
  /** Rows whose number could not be read: any document might be theirs. */
  readonly unreadable: number;
}

export type FileFormat = 'csv' | 'json';
export type OnRead = (bytes: number, ofBytes: number) => void;

/**
 * Reads a whole file into a staging file of its own; the database is not touched.
 * @throws FileRefusal when the file as a whole cannot be taken
 */
export async function stageFile(
  file: string,
  format: FileFormat,
  onRead: OnRead = () => undefined,
  now = Date.now(),
): Promise<Staged> {
  const { size } = await stat(file);
  if (size === 0) throw new FileRefusal('empty');
  const staging = await Staging.open();
  try {
    const text = readTextFile(file, (bytes) => onRead(bytes, size));
    const counts = await stageRows(format === 'json' ? readJson(text) : readCsv(text), staging, now);
    return { staging, fileHash: await hashOf(file), ...counts };
  } catch (error) {
    await staging.discard();
    throw error;
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function stageRows(source: AsyncIterable<RawRow>, staging: Staging, now: number) {
  const part = new Part(staging);
  // A clock that is a day ahead is no reason to set a row aside.
  const latest = civilDate(now + DAY);
  for await (const raw of source) {
    const row = readRow(raw, latest);
    if (raw.isOpenEnd && isCut(raw, row)) throw new FileRefusal('halfLine', String(raw.line));
    part.add(raw.line, row);
    if (part.isFull()) await part.flush();
  }
  await part.flush();
  const { rows, setAside, duplicates, unreadable } = part;
  if (rows > 0 && rows === setAside) throw new FileRefusal('noRows');
  return { rows, setAside, duplicates, unreadable };
}

/**
 * Whether a last line without a line break was cut off. A file that ends with its date is whole: a shorter
 * date would be none. A place or a code could be cut anywhere.
 */
const isCut = (raw: RawRow, row: ReturnType<typeof readRow>): boolean =>
  'reason' in row || Object.keys(raw.cells ?? {}).at(-1) !== 'datum';

/** Rows that are written together, with what is said about the same document twice. */
class Part {
  rows = 0;
  setAside = 0;
  duplicates = 0;
  unreadable = 0;
  private waiting: StagedRow[] = [];
  private notes: { line: number; reason: QuarantineReason }[] = [];

  constructor(private readonly staging: Staging) {}

  isFull(): boolean {
    return this.waiting.length >= PART || this.notes.length >= PART;
  }

  add(line: number, row: ReturnType<typeof readRow>): void {
    this.rows += 1;
    if (!('reason' in row)) {
      this.waiting.push({ line, ...row });
      return;
    }
    this.putAside(line, row.reason);
    if (row.hash) this.waiting.push({ ...onlySeen, hash: row.hash, line });
    else if (row.reason !== 'temporary') this.unreadable += 1;
  }

  async flush(): Promise<void> {
    const known = await this.staging.find(this.waiting.map(({ hash }) => hash));
    const chosen = new Map(known.map((row) => [row.hash, row]));
    for (const row of this.waiting) this.choose(chosen, row);
    if (chosen.size > 0) await this.staging.put([...chosen.values()]);
    await this.staging.note(this.notes);
    this.waiting = [];
    this.notes = [];
  }

  /** Of two rows about one document the newer date counts, of the same day the first; the other is set aside. */
  private choose(chosen: Map<string, StagedRow>, row: StagedRow): void {
    const other = chosen.get(row.hash);
    if (!other || other.status === null) chosen.set(row.hash, row);
    else if (row.status === null) return;
    else if (saysTheSame(other, row)) this.duplicates += 1;
    else {
      const isNewer = (row.statusOn ?? '') > (other.statusOn ?? '');
      this.putAside(isNewer ? other.line : row.line, 'duplicate');
      if (isNewer) chosen.set(row.hash, row);
    }
  }

  private putAside(line: number, reason: QuarantineReason): void {
    this.setAside += 1;
    this.notes.push({ line, reason });
  }
}

const onlySeen = { type: null, status: null, statusOn: null, place: '', codeHash: null } as const;

const saysTheSame = (a: StagedRow, b: StagedRow): boolean => sameState(a, b) && a.type === b.type;

type State = Pick<DocumentRow, 'place' | 'codeHash'> & Pick<StagedRow, 'status' | 'statusOn'>;

/** Whether two rows say the same about a document. */
export const sameState = (a: State, b: State): boolean =>
  a.status === b.status && a.statusOn === b.statusOn && a.place === b.place && a.codeHash === b.codeHash;
