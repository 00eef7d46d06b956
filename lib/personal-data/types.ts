import type { SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/** Why a column is not handed out: said in the explanation that goes with the export. */
export const withheldReasons = ['secret', 'internal', 'others'] as const;
export type Withheld = (typeof withheldReasons)[number];

/** A table that holds something about an account. */
export interface PersonalTable {
  readonly table: SQLiteTable;
  /** Name of the file in the export. */
  readonly file: string;
  /** The rows about an account. */
  readonly about: (userId: string) => SQL | undefined;
  /** Every column of the table: handed out, or withheld and why. */
  readonly columns: Readonly<Record<string, 'exported' | Withheld>>;
  /** Turns what is stored into what is handed out, e.g. opens what is sealed. */
  readonly shown?: (row: Readonly<Record<string, unknown>>, userId: string) => Record<string, unknown>;
  /** The rows an erasure touches, when that is fewer than are handed out. */
  readonly own?: (userId: string) => SQL | undefined;
  /** At erasure the rows go, stay as they are, or stay with these columns emptied. */
  readonly atErasure: 'deleted' | 'kept' | { readonly emptied: Readonly<Record<string, unknown>> };
}
