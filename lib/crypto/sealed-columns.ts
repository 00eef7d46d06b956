import { is, Table } from 'drizzle-orm';
import { getTableConfig, SQLiteCustomColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as schema from '@/db/schema';

export interface SealedColumn {
  readonly table: string;
  readonly column: string;
}

/** Every column of the schema that was declared with `sealed(…)`. */
export const sealedColumns: readonly SealedColumn[] = (Object.values(schema) as unknown[])
  .filter((value): value is SQLiteTable => is(value, Table))
  .flatMap((table) => {
    const { name, columns } = getTableConfig(table);
    return columns
      .filter((column) => is(column, SQLiteCustomColumn))
      .map((column) => ({ table: name, column: column.name }));
  });
