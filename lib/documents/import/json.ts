import { columnOf } from './columns';
import { type Column, FileRefusal, type RawRow } from './types';

/** No honest entry is longer. */
const LONGEST = 2000;

/** Cuts a list (or a sequence, one entry a line) of flat objects into their texts, whatever its length. */
class ObjectCutter {
  private depth = 0;
  private isString = false;
  private isEscaped = false;
  private text = '';
  private isTooLong = false;
  private list: 'none' | 'open' | 'closed' = 'none';
  private hasBegun = false;

  /** The entries that end within this piece; null stands for one that is too long. */
  cut(piece: string): (string | null)[] {
    const found: (string | null)[] = [];
    let start = 0;
    for (let at = 0; at < piece.length; at++) {
      const sign = piece[at] ?? '';
      if (this.depth === 0) {
        if (this.takeOutside(sign)) start = at;
      } else if (this.takeInside(sign)) {
        this.keep(piece.slice(start, at + 1));
        found.push(this.isTooLong ? null : this.text);
        this.text = '';
        this.isTooLong = false;
      }
    }
    if (this.depth > 0) this.keep(piece.slice(start));
    return found;
  }

  /** Whether the text may end here. */
  isWhole(): boolean {
    return this.depth === 0 && this.list !== 'open';
  }

  private keep(text: string): void {
    this.isTooLong ||= this.text.length + text.length > LONGEST;
    this.text = this.isTooLong ? '' : this.text + text;
  }

  /** Between entries. @returns true when one begins */
  private takeOutside(sign: string): boolean {
    if (/[\s,]/.test(sign)) return false;
    if (this.list === 'closed') throw new FileRefusal('json');
    if (sign === '{') this.depth = 1;
    else if (sign === '[' && !this.hasBegun) this.list = 'open';
    else if (sign === ']' && this.list === 'open') this.list = 'closed';
    else throw new FileRefusal('json');
    this.hasBegun = true;
    return sign === '{';
  }

  /** Within an entry. @returns true when it ends */
  private takeInside(sign: string): boolean {
    if (this.isEscaped) this.isEscaped = false;
    else if (this.isString) {
      if (sign === '\\') this.isEscaped = true;
      else if (sign === '"') this.isString = false;
    } else if (sign === '"') this.isString = true;
    else if (sign === '{') this.depth += 1;
    else if (sign === '}') this.depth -= 1;
    return this.depth === 0;
  }
}

/**
 * The entries of a JSON file: a list of objects, or one object in each line, with the keys of the CSV file.
 * @throws FileRefusal for keys that are not allowed, and when the text ends in the middle
 */
export async function* readJson(pieces: AsyncIterable<string>): AsyncGenerator<RawRow> {
  const cutter = new ObjectCutter();
  let line = 0;
  let hasText = false;
  for await (const piece of pieces) {
    hasText ||= piece.trim() !== '';
    for (const text of cutter.cut(piece)) {
      line += 1;
      yield text === null ? { line, cells: null, problem: 'columns' } : rowOf(line, text);
    }
  }
  if (!hasText) throw new FileRefusal('empty');
  if (!cutter.isWhole()) throw new FileRefusal('halfLine', String(line + 1));
}

function rowOf(line: number, text: string): RawRow {
  const entry = parse(text);
  if (entry === null) return { line, cells: null, problem: 'columns' };
  const cells: Partial<Record<Column, string>> = {};
  for (const [key, value] of Object.entries(entry)) {
    const column = columnOf(key);
    if (value === null || value === undefined) continue;
    if (typeof value !== 'string') return { line, cells: null, problem: 'columns' };
    cells[column] = value.trim();
  }
  return { line, cells };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}
