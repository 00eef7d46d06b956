import { type Category, catalogue } from '../reports/catalogue';
import type { Status, Visibility } from '../reports/status';
import type { Random } from './random';
import { demoTexts } from './texts';

const DAY = 24 * 3600_000;

/** Where people report: places of the town with their share of the reports. WGS 84. */
const districts = [
  { name: 'Meschede', lat: 51.3503, lng: 8.2836, spreadM: 1300, share: 50 },
  { name: 'Freienohl', lat: 51.375, lng: 8.1711, spreadM: 700, share: 14 },
  { name: 'Eversberg', lat: 51.364, lng: 8.333, spreadM: 450, share: 8 },
  { name: 'Wehrstapel', lat: 51.354, lng: 8.335, spreadM: 400, share: 6 },
  { name: 'Wennemen', lat: 51.3536, lng: 8.1958, spreadM: 450, share: 6 },
  { name: 'Remblinghausen', lat: 51.307, lng: 8.305, spreadM: 450, share: 6 },
  { name: 'Calle', lat: 51.331, lng: 8.206, spreadM: 350, share: 4 },
  { name: 'Grevenstein', lat: 51.3022, lng: 8.1294, spreadM: 350, share: 4 },
  { name: 'Frielinghausen', lat: 51.2741, lng: 8.3516, spreadM: 300, share: 2 },
] as const;

const kinds: readonly Category[] = [
  ...Array<Category>(30).fill('roadway'),
  ...Array<Category>(14).fill('footway'),
  ...Array<Category>(14).fill('lighting'),
  ...Array<Category>(8).fill('signals'),
  ...Array<Category>(9).fill('drain'),
  ...Array<Category>(9).fill('green'),
  ...Array<Category>(10).fill('waste'),
  ...Array<Category>(2).fill('ice'),
  ...Array<Category>(4).fill('other'),
];

const weighted = districts.flatMap((district) =>
  Array<(typeof districts)[number]>(district.share).fill(district),
);

export interface PlannedStep {
  readonly at: number;
  readonly status: Status;
}

export interface PlannedReport {
  readonly category: Category;
  readonly lat: number;
  readonly lng: number;
  readonly district: string;
  readonly accuracyM: number;
  readonly receivedAt: number;
  readonly description: string;
  readonly answers: Record<string, string>;
  readonly hazard: boolean;
  readonly hasPhoto: boolean;
  readonly visibility: Visibility;
  readonly affectedCount: number;
  readonly steps: readonly PlannedStep[];
}

/** One believable report of the last `months` months before `now` (UTC ms). */
export function planReport(r: Random, now: number, months = 24): PlannedReport {
  const district = r.pick(weighted);
  const category = r.pick(kinds);
  const receivedAt = Math.floor(now - r.next() ** 1.3 * months * 30.4 * DAY);
  const hazard = r.chance(0.04);
  const steps = planSteps(r, receivedAt, now, hazard);
  const last = steps.at(-1)?.status ?? 'new';
  return {
    category,
    lat: district.lat + (r.normal() * district.spreadM) / 111_320 / 1.6,
    lng: district.lng + (r.normal() * district.spreadM) / 69_500 / 1.6,
    district: district.name,
    accuracyM: Math.round(r.between(4, 35)),
    receivedAt,
    description: r.chance(0.7) ? r.pick(demoTexts[category]) : '',
    answers: planAnswers(r, category),
    hazard,
    hasPhoto: r.chance(0.75),
    visibility: last === 'new' ? 'pending' : r.chance(0.93) ? 'published' : 'private',
    affectedCount: r.chance(0.2) ? 1 + Math.floor(r.between(1, 7)) : 1,
    steps,
  };
}

function planAnswers(r: Random, category: Category): Record<string, string> {
  const questions = Object.entries(catalogue[category].questions) as [string, readonly string[]][];
  return Object.fromEntries(questions.map(([question, options]) => [question, r.pick(options)]));
}

/** The older a report, the further it has come; about one in ten takes another way. */
function planSteps(r: Random, receivedAt: number, now: number, hazard: boolean): PlannedStep[] {
  const path: [Status, number][] = [
    ['checked', r.between(0.1, 3)],
    ['accepted', r.between(0.5, 6)],
    ['inWork', r.between(1, 20)],
    [r.chance(0.06) ? 'notFound' : 'done', r.between(0.2, 12)],
  ];
  if (r.chance(0.07)) path.splice(1, 3, ['forwarded', r.between(0.5, 4)]);
  const steps: PlannedStep[] = [];
  let at = receivedAt;
  for (const [status, days] of path) {
    at += Math.floor(days * DAY);
    // A few wait for long, but nothing dangerous does.
    if (at > now || (!hazard && r.chance(0.015))) break;
    steps.push({ at, status });
  }
  return steps;
}
