import type { DocumentStatus, ImportMode, QuarantineReason } from '../status';

/** Why a whole file is refused; nothing changes then. */
export const refusals = [
  'empty',
  'noHeader',
  'personalData',
  'unknownColumn',
  'halfLine',
  'json',
  'noRows',
] as const;
export type RefusalReason = (typeof refusals)[number];

/** Ends the reading of a file. `where` is a column's name or a line, never content. */
export class FileRefusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly where = '',
  ) {
    super(reason);
  }
}

/** What lies in one row of a file, by column; or why it cannot be split into cells. */
export interface RawRow {
  /** Line of a CSV file, number of the entry of a JSON file; from 1. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>> | null;
  readonly problem?: QuarantineReason;
  /** The file ends within this row: no line break follows. */
  readonly isOpenEnd?: boolean;
}

/** What an import did or, as a dry run, would do. */
export interface ImportReport {
  readonly mode: ImportMode;
  readonly isDryRun: boolean;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Left out of a full file, and with it no longer known. */
  readonly removed: number;
  /** Left out of a full file, but kept because rows with unreadable numbers might be theirs. */
  readonly kept: number;
  /** Of those changed: to an earlier status. */
  readonly wentBack: number;
  /** Handed over so long ago that nothing is stored about it any more. */
  readonly skipped: number;
  /** Rows that say the same as another one of the file. */
  readonly duplicates: number;
  readonly setAside: number;
  /** How many went from which status to which; null stands for new ones and for those gone. */
  readonly moves: readonly Move[];
  /** The first of the rows that were set aside or flagged. */
  readonly notes: readonly ImportNote[];
}

export interface Move {
  readonly from: DocumentStatus | null;
  readonly to: DocumentStatus | null;
  readonly count: number;
}

export interface ImportNote {
  readonly line: number;
  readonly reason: QuarantineReason;
}

export const columns = ['typ', 'seriennummer', 'status', 'datum', 'abholort', 'code'] as const;
export type Column = (typeof columns)[number];
/** The columns no file may lack. */
export const neededColumns = ['typ', 'seriennummer', 'status', 'datum'] as const;
