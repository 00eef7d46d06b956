import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Splits one line; quotes may enclose the separator, "" is a quote. */
export function splitCsv(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i] ?? '';
    if (char === '"' && isQuoted && line[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (char === '"') isQuoted = !isQuoted;
    else if (char === separator && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell].map((text) => text.trim());
}

/** The separator that occurs most often in the first line. */
export const detectSeparator = (line: string): string =>
  [';', '\t', ',', '|'].reduce((best, candidate) =>
    line.split(candidate).length > line.split(best).length ? candidate : best,
  );

export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads a CSV file with headings row by row; UTF-8 with or without a mark at the beginning. */
export async function* readCsv(file: string): AsyncGenerator<CsvRow> {
  const lines = createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let header: string[] | null = null;
  let separator = ';';
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === '') continue;
    if (!header) {
      const clean = text.replace(/^\uFEFF/, '');
      separator = detectSeparator(clean);
      header = splitCsv(clean, separator);
      continue;
    }
    const values = splitCsv(text, separator);
    yield { line, cells: Object.fromEntries(header.map((name, index) => [name, values[index] ?? ''])) };
  }
}
