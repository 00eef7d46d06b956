/** The hours of a week as people write them, a line for each day: "8:30 bis 12:30, 14–16 Uhr". Pure. */

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** From one time of day to another: "08:30", "16:00"; "24:00" is the end of the day. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const clock = String.raw`(\d{1,2})(?:[:.]([0-5]\d))?(?:\s*uhr)?`;
const spanPattern = new RegExp(`^(?:von\\s+)?${clock}\\s*(?:-|–|—|bis|to)\\s*${clock}$`);
const closedWords = new Set(['', '-', '–', 'geschlossen', 'zu', 'closed']);

function toTime(hour = '', minute = '00'): string | null {
  const isTime = Number(hour) < 24 || (Number(hour) === 24 && minute === '00');
  return isTime ? `${hour.padStart(2, '0')}:${minute}` : null;
}

function toSpan(text: string): Span | null {
  const [, ...parts] = spanPattern.exec(text) ?? [];
  const from = toTime(parts[0], parts[1]);
  const to = toTime(parts[2], parts[3]);
  return from && to && from !== to ? { from, to } : null;
}

interface Rules {
  /** A span may end on the next day, as a night's duty does. */
  readonly overNight: boolean;
}

/**
 * Reads one line. An empty line and "geschlossen" are no hours at all.
 * @returns the spans in their order, or `hours` (not to be understood) or `hoursOrder` (they end before they
 * begin, or overlap)
 */
export function parseSpans(text: string, { overNight }: Rules): readonly Span[] | 'hours' | 'hoursOrder' {
  const line = text.trim().toLowerCase();
  if (closedWords.has(line)) return [];
  const spans: Span[] = [];
  for (const part of line.split(/\s*(?:,|;|\bund\b|\band\b|\/)\s*/)) {
    const span = toSpan(part.trim());
    if (!span) return 'hours';
    spans.push(span);
  }
  spans.sort((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder(spans, overNight) ? spans : 'hoursOrder';
}

/** Each ends after its beginning and before the next one; only the last may run into the next day. */
const inOrder = (spans: readonly Span[], overNight: boolean): boolean =>
  spans.every(({ from, to }, index) => {
    const next = spans[index + 1];
    if (next) return from < to && to <= next.from;
    return from < to || overNight;
  });

/** "08:30–12:30, 14:00–16:00"; empty without hours. */
export const spansText = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${from}–${to}`).join(', ');
