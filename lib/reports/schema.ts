import { z } from 'zod';
import { fieldErrors } from '../action';
import { isPlausiblePosition } from '../photos/exif';
import { fail, ok, type Result } from '../result';
import { town } from '../town';
import { type Category, catalogue, categories } from './catalogue';
import { positionSources } from './status';
import { cleanLine, cleanText, lengthOf } from './text';

/** The version of the payload this server understands. */
export const PAYLOAD_VERSION = 1;

export const textLimits = { description: 1000, contact: 200, place: 200 } as const;

/** Messages are codes; sentences for them stand in the dictionary `errors.fields`. */
const code = (wrongType: string) => (issue: { input?: unknown }) =>
  issue.input === undefined ? 'required' : wrongType;

const coordinate = (max: number) =>
  z.number({ error: code('number') }).refine((value) => Math.abs(value) <= max, { error: 'range' });

const text = (max: number, clean: (value: string) => string) =>
  z
    .string({ error: code('text') })
    .transform(clean)
    .refine((value) => lengthOf(value) <= max, { error: `tooLong${max}` })
    .default('');

const yesNo = (fallback: boolean) => z.boolean({ error: code('yesNo') }).default(fallback);

/** ISO 8601 with zone, or UTC milliseconds; becomes milliseconds. */
const instant = z
  .union([z.number(), z.iso.datetime({ offset: true }).transform(Date.parse)], { error: code('date') })
  .refine((ms) => Number.isFinite(new Date(ms).getTime()), { error: 'date' })
  .transform(Math.round);

/** A suggestion only: one that makes no sense is dropped, the report goes in. */
const exifPosition = z
  .object({ lat: z.number(), lng: z.number() })
  .refine(({ lat, lng }) => isPlausiblePosition(lat, lng))
  .optional()
  .catch(undefined);

const fields = z.object({
  category: z.enum(categories, { error: code('choose') }),
  lat: coordinate(90),
  lng: coordinate(180),
  accuracyM: z
    .number({ error: code('number') })
    .min(0, { error: 'accuracy' })
    .nullish()
    .transform((value) => value ?? null),
  positionSource: z.enum(positionSources, { error: code('choose') }).default('pin'),
  capturedAt: instant.optional(),
  description: text(textLimits.description, cleanText),
  answers: z.record(z.string(), z.string(), { error: code('choose') }).default({}),
  hazard: yesNo(false),
  contact: text(textLimits.contact, cleanLine),
  /** False: "nicht veröffentlichen". */
  isPublic: yesNo(true),
  exifPosition,
  locale: z.enum(['de', 'en']).catch('de'),
});

/** Half a degree around the town: what is meant for it, though perhaps outside. */
const isNearTown = (lat: number, lng: number): boolean => {
  const { minLat, maxLat, minLng, maxLng } = town.bbox;
  return lat > minLat - 0.5 && lat < maxLat + 0.5 && lng > minLng - 0.5 && lng < maxLng + 0.5;
};

const isSwapped = ({ lat, lng }: { lat: number; lng: number }): boolean =>
  !isNearTown(lat, lng) && isNearTown(lng, lat);

/** Questions or options that the category's catalogue does not have. */
function unknownAnswers(category: Category, answers: Readonly<Record<string, string>>): string[] {
  const questions: Readonly<Record<string, readonly string[]>> = catalogue[category].questions;
  return Object.entries(answers)
    .filter(([key, option]) => !Object.hasOwn(questions, key) || !questions[key]?.includes(option))
    .map(([key]) => key);
}

/** A report as the JSON part carries it, and as the form without JavaScript is turned into. */
export const reportInput = fields.superRefine((report, context) => {
  if (isSwapped(report)) {
    for (const path of [['lat'], ['lng']]) context.addIssue({ code: 'custom', path, message: 'swapped' });
  }
  for (const key of unknownAnswers(report.category, report.answers)) {
    context.addIssue({ code: 'custom', path: ['answers', key], message: 'choose' });
  }
});

export type ReportInput = z.output<typeof reportInput>;

/**
 * Reads the bytes of a `report` part.
 * @returns `badRequest` when it is no JSON object, `updateNeeded` for another version, `invalid` with fields
 */
export function parseReport(bytes: Buffer): Result<ReportInput> {
  const raw = parseJson(bytes);
  if (!raw) return fail('badRequest', { fields: { report: 'json' } });
  if (raw.v === undefined) return fail('invalid', { fields: { v: 'required' } });
  if (raw.v !== PAYLOAD_VERSION) return fail('updateNeeded');
  return checkReport(raw);
}

/** Checks an object. @returns `invalid` with the code of each field that is wrong */
export function checkReport(raw: unknown): Result<ReportInput> {
  const parsed = reportInput.safeParse(raw);
  return parsed.success ? ok(parsed.data) : fail('invalid', { fields: fieldErrors(parsed.error) });
}

function parseJson(bytes: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
