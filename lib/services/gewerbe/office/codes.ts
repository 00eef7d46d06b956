import { parse } from 'csv-parse/sync';
import { and, eq, like, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db } from '@/db/client';
import { wzCodes } from '@/db/schema';
import { mutation } from '@/lib/action';
import { fail } from '@/lib/result';
import { plainWords } from '../activity';
import { type WzCode, type WzEdition, wzEditions, wzPattern } from '../types';
import { mayImportCodes } from './policy';

const MOST_ROWS = 5000;
/** Rows in one statement, so that a commit stays short. */
const BATCH = 500;

export interface CodeRow {
  readonly code: string;
  readonly title: string;
}

const headings = {
  code: ['code', 'schluessel', 'wz-code', 'wz code', 'kode', 'wz 2008', 'wz 2025', 'wz2008', 'wz2025'],
  title: ['titel', 'bezeichnung', 'text', 'title', 'wirtschaftszweig'],
} as const;

/**
 * Codes and titles of a CSV file (semicolon, comma or tab; headings such as "Code" and "Titel"). Sections ("A") and
 * empty lines are left out. Null when the headings or all rows are missing.
 */
export function readCodes(file: string): CodeRow[] | null {
  const first = file.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? '';
  const delimiter = [';', '\t', ','].find((sign) => first.includes(sign)) ?? ';';
  let rows: string[][];
  try {
    rows = parse(file, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch {
    return null;
  }
  const [head = [], ...body] = rows;
  const find = (names: readonly string[]) => head.findIndex((name) => names.includes(plainWords(name)));
  const [code, title] = [find(headings.code), find(headings.title)];
  if (code < 0 || title < 0) return null;
  const found = body
    .map((row) => ({ code: row[code] ?? '', title: (row[title] ?? '').slice(0, 300) }))
    .filter((row) => wzPattern.test(row.code) && row.title !== '');
  return found.length > 0 ? [...new Map(found.map((row) => [row.code, row])).values()] : null;
}

/** Replaces the codes of one edition by those of a file. Problems: `file: wzFile | wzTooMany`. */
export const importCodes = mutation({
  input: z.object({ edition: z.enum(wzEditions, 'choose'), file: z.string().max(2_000_000, 'wzTooMany') }),
  load: async () => ({}),
  may: mayImportCodes,
  write: async ({ tx, input: { edition, file } }) => {
    const rows = readCodes(file);
    if (!rows) return fail('invalid', { fields: { file: 'wzFile' } });
    if (rows.length > MOST_ROWS) return fail('invalid', { fields: { file: 'wzTooMany' } });
    await tx.delete(wzCodes).where(eq(wzCodes.edition, edition));
    for (let from = 0; from < rows.length; from += BATCH) {
      const part = rows.slice(from, from + BATCH);
      await tx.insert(wzCodes).values(part.map((row) => ({ ...row, edition, words: plainWords(row.title) })));
    }
    return {
      value: { count: rows.length },
      audit: { event: 'trade.codesImported', data: { rows: rows.length, edition: edition.replace(' ', '') } },
    };
  },
});

/** How many codes of each edition there are. */
export async function countCodes(source?: Db): Promise<Record<WzEdition, number>> {
  const read = source ?? (await db());
  const rows = await read
    .select({ edition: wzCodes.edition, count: sql<number>`count(*)` })
    .from(wzCodes)
    .groupBy(wzCodes.edition);
  const count = (edition: WzEdition) => rows.find((row) => row.edition === edition)?.count ?? 0;
  return { 'WZ 2008': count('WZ 2008'), 'WZ 2025': count('WZ 2025') };
}

/** Codes that begin with what was typed, or whose title holds all its words; the lowest codes first. */
export async function searchCodes(typed: string, most = 20): Promise<(typeof wzCodes.$inferSelect)[]> {
  const words = plainWords(typed).split(' ').filter(Boolean).slice(0, 6);
  if (words.length === 0) return [];
  const escaped = (word: string) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const matches = words.map((word) => sql`${wzCodes.words} like ${`%${escaped(word)}%`} escape '\\'`);
  const byCode = /^[\d.]+$/.test(typed.trim()) ? like(wzCodes.code, `${typed.trim()}%`) : undefined;
  const read = await db();
  return read
    .select()
    .from(wzCodes)
    .where(or(byCode, and(...matches)))
    .orderBy(wzCodes.edition, wzCodes.code)
    .limit(most);
}

/** The first of some codes that an imported edition does not have; without an import nothing is known. */
export async function unknownCode(tx: Db, codes: readonly WzCode[]): Promise<WzCode | null> {
  const counts = await countCodes(tx);
  for (const one of codes) {
    if (counts[one.edition] === 0) continue;
    const [found] = await tx
      .select()
      .from(wzCodes)
      .where(and(eq(wzCodes.edition, one.edition), eq(wzCodes.code, one.code)));
    if (!found) return one;
  }
  return null;
}
