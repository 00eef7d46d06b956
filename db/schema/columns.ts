import { sql } from 'drizzle-orm';
import { check, customType, integer, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Sealed } from '@/lib/crypto/types';

/** An instant: UTC milliseconds. */
export const instant = (name: string) => integer(name, { mode: 'number' });

/** A yes/no column (0 or 1). */
export const flag = (name: string) => integer(name, { mode: 'boolean' });

/** CHECK that a text column holds one of a closed list. */
export const oneOf = (name: string, column: SQLiteColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`);

/** Text that is encrypted before it comes here (`lib/crypto/seal`); a rotation finds these by their type. */
export const sealed = customType<{ data: Sealed; driverData: string }>({ dataType: () => 'text' });
