import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { readHeader } from './columns';
import { type Line, readLines } from './lines';
import { type Column, FileRefusal, type RawRow } from './types';

/** Stands in the first cell of a line that must not reach the parser; the file cannot hold it (zero bytes). */
const MARK = '\0';

const oddQuotes = (text: string): boolean => text.split('"').length % 2 === 0;

/** Lines that never reach the parser: a quote that stays open would swallow the next ones. */
function isBroken(line: Line): boolean {
  return line.isTooLong || oddQuotes(line.text);
}

/** Each line with its number as first cell, so that every record knows where it stood. */
async function* numbered(
  pieces: AsyncIterable<string>,
  onOpenEnd: (line: number) => void,
): AsyncGenerator<string> {
  for await (const lines of readLines(pieces)) {
    const texts = lines.map((line) => {
      if (!line.isEnded) onOpenEnd(line.number);
      if (line.text.trim() === '' && !line.isTooLong) return '';
      return `${line.number};${isBroken(line) ? MARK : line.text}\n`;
    });
    yield texts.join('');
  }
}

const options = {
  delimiter: ';',
  trim: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
};

/**
 * The rows of a CSV file with the headings `typ;seriennummer;status;datum[;abholort][;code]`, in any order.
 * @throws FileRefusal for headings that are missing or not allowed
 */
export async function* readCsv(pieces: AsyncIterable<string>): AsyncGenerator<RawRow> {
  let openLine = 0;
  const source = Readable.from(numbered(pieces, (line) => (openLine = line)));
  const parser = source.pipe(parse(options));
  source.on('error', (error) => parser.destroy(error));
  let header: readonly Column[] | null = null;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      const [number, ...cells] = record;
      const line = Number(number);
      if (!header) {
        header = readHeader(cells);
        if (line === openLine) throw new FileRefusal('halfLine', String(line));
      } else yield { ...rowOf(line, cells, header), isOpenEnd: line === openLine };
    }
  } finally {
    source.destroy();
  }
  if (!header) throw new FileRefusal('empty');
}

function rowOf(line: number, cells: readonly string[], header: readonly Column[]): RawRow {
  if (cells[0] === MARK) return { line, cells: null, problem: 'columns' };
  if (cells.length > header.length && cells.slice(header.length).some((cell) => cell !== ''))
    return { line, cells: null, problem: 'columns' };
  return { line, cells: Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])) };
}
