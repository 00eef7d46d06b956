import { addDays } from '../clock';
import type { Polygon } from '../geo/types';
import { areas as words } from '../i18n/de/areas';
import type { Locale } from '../i18n/routing';
import { signedArea } from './metric';
import type { PublicUse } from './public';
import { wordsOfUse } from './public-words';
import type { Period } from './types';

/** "Gerüst, Steinstraße 12: halbseitig gesperrt". */
function titleOf(use: PublicUse, locale: Locale = 'de'): string {
  const { what, place, effect } = wordsOfUse(use, locale);
  return `${[what, place].filter(Boolean).join(', ')}: ${effect}`;
}

/** However it was drawn: the outer ring counterclockwise, holes clockwise (RFC 7946, section 3.1.6). */
const rightHanded = (polygon: Polygon): Polygon =>
  polygon.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed()));

/** A GeoJSON FeatureCollection (RFC 7946) of the uses; `what`, `effect` and `when` are words of the language. */
export const toGeoJson = (uses: readonly PublicUse[], locale: Locale = 'de', now = Date.now()) => ({
  type: 'FeatureCollection' as const,
  features: uses.map((use) => ({
    type: 'Feature' as const,
    id: use.id,
    geometry: { type: 'MultiPolygon' as const, coordinates: use.shape.map(rightHanded) },
    properties: {
      title: titleOf(use, locale),
      ...wordsOfUse(use, locale, now),
      category: use.category,
      traffic: use.traffic,
      startsAt: new Date(use.startsAt).toISOString(),
      endsAt: new Date(use.endsAt).toISOString(),
    },
  })),
});

/** Text of iCalendar: separators are escaped (RFC 5545, section 3.3.11). */
const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll('\n', '\\n');

const compact = (date: string): string => date.replaceAll('-', '');
const time = (minute: number): string =>
  `T${String(Math.floor(minute / 60)).padStart(2, '0')}${String(minute % 60).padStart(2, '0')}00`;

/** Start, end and repetition of a period. Civil times of Berlin: calendars know its change of the clock. */
function when({ from, to, daily }: Period): string[] {
  if (!daily) return [`DTSTART;VALUE=DATE:${compact(from)}`, `DTEND;VALUE=DATE:${compact(addDays(to, 1))}`];
  const lastDay = daily.to <= daily.from ? addDays(from, 1) : from;
  return [
    `DTSTART;TZID=Europe/Berlin:${compact(from)}${time(daily.from)}`,
    `DTEND;TZID=Europe/Berlin:${compact(lastDay)}${time(daily.to)}`,
    ...(from === to ? [] : [`RRULE:FREQ=DAILY;COUNT=${daysBetween(from, to) + 1}`]),
  ];
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const instant = (at: number): string =>
  new Date(at)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}/, '');

/** A line of at most 75 bytes; the rest follows after a line break and a blank. */
function folded(line: string): string {
  const parts: string[] = [''];
  for (const letter of line) {
    const last = parts.length - 1;
    const isFull = Buffer.byteLength((parts[last] ?? '') + letter) > (last === 0 ? 75 : 74);
    if (isFull) parts.push(letter);
    else parts[last] += letter;
  }
  return parts.join('\r\n ');
}

const zone = [
  ...['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
  ...['DTSTART:19810329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT', 'BEGIN:STANDARD'],
  ...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'DTSTART:19961027T030000'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD', 'END:VTIMEZONE'],
];

/** An iCalendar file (RFC 5545) of the uses, an event for each period. */
export function toCalendar(uses: readonly PublicUse[], town: string, now = Date.now()): string {
  const events = uses.flatMap((use) =>
    use.periods.flatMap((period, index) => [
      'BEGIN:VEVENT',
      `UID:${use.id}-${index}@buergerweg`,
      `DTSTAMP:${instant(now)}`,
      ...when(period),
      `SUMMARY:${escaped(titleOf(use))}`,
      ...(use.place ? [`LOCATION:${escaped(`${use.place}, ${town}`)}`] : []),
      'END:VEVENT',
    ]),
  );
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Buergerweg//Baustellen//DE',
    `X-WR-CALNAME:${escaped(`${words.feed.title} ${town}`)}`,
    ...zone,
    ...events,
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}
