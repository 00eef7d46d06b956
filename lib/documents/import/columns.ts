import { fold } from '@/lib/town/fold';
import { type Column, columns, FileRefusal, neededColumns } from './types';

/** Parts of words that tell of a person: such a file must not even be read. */
const personal =
  /name|geb|birth|alter$|adress|address|anschrift|stra[sß]|hausn|plz|postleit|wohn|ort$|mail|telefon|phone|handy|geschlecht|staatsang|person(?!al)|antragsteller|inhaber|iban|unterschrift|foto/;

const plain = (name: string): string => name.normalize('NFC').trim().toLowerCase();

const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name);

/**
 * The column a heading stands for.
 * @throws FileRefusal for a heading that is not on the list; one that tells of a person has its own reason
 */
export function columnOf(heading: string): Column {
  const name = plain(heading);
  if (isColumn(name)) return name;
  // Only the heading's first letters are said again: it might be no heading but somebody's data.
  const isPersonal = personal.test(name) || personal.test(fold(name));
  throw new FileRefusal(isPersonal ? 'personalData' : 'unknownColumn', isPersonal ? name.slice(0, 20) : '');
}

/** The columns of a CSV file's first line, in its order. @throws FileRefusal */
export function readHeader(cells: readonly string[]): readonly Column[] {
  const known = cells.filter((cell) => isColumn(plain(cell)));
  const hasPersonal = cells.some((cell) => personal.test(plain(cell)) && !isColumn(plain(cell)));
  if (known.length === 0 && !hasPersonal) throw new FileRefusal('noHeader');
  const found = cells.map(columnOf);
  const isWhole = neededColumns.every((name) => found.includes(name));
  if (!isWhole || new Set(found).size < found.length) throw new FileRefusal('noHeader');
  return found;
}
