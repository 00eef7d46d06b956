import { open } from '../crypto/seal';
import type { Sealed } from '../crypto/types';

type Row = Readonly<Record<string, unknown>>;

/** Opens the sealed columns of a row: property → column; rows are bound to the property `id`. */
export const opening =
  (table: string, id: string, columns: Readonly<Record<string, string>>) =>
  (row: Row): Record<string, unknown> => ({
    ...row,
    ...Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [
        name,
        row[name] === null ? null : open(`${table}.${column}:${row[id]}`, row[name] as Sealed),
      ]),
    ),
  });
