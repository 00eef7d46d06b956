import { csvLine } from '@/lib/csv';
import type { Form } from '../forms';
import type { Notice } from '../notice';

/** One notification of a month, as the statistics counts it. */
export interface Counted {
  readonly form: Form;
  readonly notice: Notice;
}

const reasonOf = ({ startReason, changeReasons, endReason }: Notice): string =>
  startReason ?? endReason ?? [...(changeReasons ?? [])].sort().join('+');

const columns = ['Monat', 'Art', 'Grund', 'Rechtsform', 'Niederlassung', 'Nebenerwerb', 'Anzahl'];

/**
 * How many notifications of a month ("2026-11") there were, by form, reason, legal form, site and side business: a
 * CSV file for the office, counts only. What the statistical office receives are the messages of `statistik`.
 */
export function monthTable(month: string, counted: readonly Counted[]): string {
  const counts = new Map<string, { cells: string[]; count: number }>();
  for (const { form, notice } of counted) {
    const side = notice.isSideBusiness ? 'ja' : 'nein';
    const cells = [form, reasonOf(notice), notice.legalForm ?? '', notice.siteKind ?? '', side];
    const key = cells.join('\u0000');
    const row = counts.get(key) ?? { cells, count: 0 };
    counts.set(key, { ...row, count: row.count + 1 });
  }
  const rows = [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return `\ufeff${csvLine(columns)}${rows.map(({ cells, count }) => csvLine([month, ...cells, count])).join('')}`;
}
