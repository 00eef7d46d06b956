import { randomUUID } from 'node:crypto';
import { db } from '@/db/client';
import { currentActor } from '../accounts/session';
import type { Upload } from '../photos/multipart';
import { fail, ok, type Result } from '../result';
import { contentKey } from './content-key';
import { inTurn } from './in-turn';
import { findPosition } from './place-text';
import { findDouble } from './receipt';
import { checkReport, type ReportInput, textLimits } from './schema';
import { type Submitted, submitReport } from './submit';
import { cleanLine, lengthOf } from './text';

const DOUBLES_MS = 10 * 60_000;

/** Fields of the form without JavaScript; all others are ignored. `form` is random for each page shown. */
export const plainFields = [
  'place',
  'lat',
  'lng',
  'category',
  'description',
  'hazard',
  'contact',
  'private',
  'locale',
  'form',
] as const;
export type PlainValues = Partial<Record<(typeof plainFields)[number], string>>;

/** What was typed, by field. */
export function plainValues(parts: ReadonlyMap<string, Buffer>): PlainValues {
  const entries = plainFields.map((name) => [name, parts.get(name)?.toString('utf8') ?? ''] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/**
 * Takes a report from the form without JavaScript; the server makes its UUID. The same content within ten
 * minutes is the same report.
 */
export async function submitPlain(upload: Upload, network: string): Promise<Result<Submitted>> {
  const values = plainValues(upload.parts);
  // Of the same network only: the receipt holds a secret link, and short reports may be alike.
  const content = contentKey(Buffer.from(JSON.stringify([values, network])), upload.photos);
  const { photos } = upload;
  const actor = await currentActor();
  return inTurn(`plain:${content}`, async () => {
    const double = await findDouble(await db(), content, Date.now() - DOUBLES_MS);
    const read = await readPlain(values);
    return submitReport({
      id: double ?? randomUUID(),
      content,
      read: () => (read.ok ? ok(read.value.input) : read),
      photos,
      actor,
      network,
      source: 'plain',
      ...(read.ok ? read.value.own : {}),
    });
  });
}

interface PlainReport {
  readonly input: ReportInput;
  readonly own: { readonly placeText?: string; readonly isPlaceUnknown?: boolean };
}

async function readPlain(values: PlainValues): Promise<Result<PlainReport>> {
  const placeText = cleanLine(values.place ?? '');
  const isPlaced = values.lat !== undefined && values.lng !== undefined;
  const found =
    isPlaced || placeText === '' ? null : await findPosition(placeText.slice(0, textLimits.place));
  const checked = checkReport({
    category: values.category ?? '',
    ...(isPlaced ? pinOf(values) : { ...found, positionSource: 'address' }),
    description: values.description,
    contact: values.contact,
    hazard: values.hazard !== undefined,
    isPublic: values.private === undefined,
    locale: values.locale,
  });
  const report = withPlace(checked, placeText, isPlaced);
  if (!report.ok) return report;
  const isOfficial = placeText === '' || found?.match === 'house' || found?.match === 'district';
  const own = isOfficial ? {} : { placeText, isPlaceUnknown: found?.match === 'unknown' };
  return ok({ input: report.value, own });
}

/** A decimal comma is no mistake. */
const degrees = (text = ''): number => Number(text.trim().replace(',', '.') || Number.NaN);

const pinOf = (values: PlainValues) => ({
  lat: degrees(values.lat),
  lng: degrees(values.lng),
  positionSource: 'pin',
});

/** The form knows one field for the place: everything that is wrong with the position is said there. */
function withPlace(checked: Result<ReportInput>, placeText: string, isPlaced: boolean): Result<ReportInput> {
  const { lat, lng, ...fields }: Record<string, string> = checked.ok ? {} : { ...checked.fields };
  const place = placeProblem(placeText, isPlaced, lat ?? lng);
  if (checked.ok && !place) return checked;
  return fail('invalid', { fields: { ...(place ? { place } : {}), ...fields } });
}

function placeProblem(text: string, isPlaced: boolean, position: string | undefined): string | undefined {
  if (lengthOf(text) > textLimits.place) return `tooLong${textLimits.place}`;
  if (isPlaced) return position;
  return text === '' ? 'place' : undefined;
}
