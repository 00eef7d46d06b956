import { z } from 'zod';
import type { Actor } from '../accounts/actor';
import { raiseAlert, settleAlert } from '../crew/alerts';
import { metersBetween } from '../geo/distance';
import { type Category, catalogue, categories } from '../reports/catalogue';
import { deadlineOf } from '../reports/deadlines';
import type { Result } from '../result';
import { bodyKeys } from '../town/bodies';
import type { DescribedPlace } from '../town/nearest-place';
import { responsibleHere } from '../town/responsible-here';
import { placeNear } from '../town/search';
import { writeEvent } from './events';
import { nextVersion, type Report, seen, staffMutation } from './mutation';

const degrees = (max: number) => z.coerce.number('number').min(-max, 'range').max(max, 'range');

const input = seen.extend({
  category: z.enum(categories, 'category'),
  hazard: z.boolean(),
  lat: degrees(90),
  lng: degrees(180),
  /** In words, as chosen from the address search or found for a pin. */
  place: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  district: z.string().max(80),
  insideTown: z.boolean(),
  /** By the rules of the administration for this place and kind. */
  responsible: z.enum(bodyKeys),
});

/** Answers to questions that the new kind does not ask are of no use to anybody. */
function answersFor(category: Category, answers: Report['answers']): Report['answers'] {
  const questions: Readonly<Record<string, readonly string[]>> = catalogue[category].questions;
  return Object.fromEntries(
    Object.entries(answers).filter(([key, value]) => questions[key]?.includes(value)),
  );
}

/** A pin moved by hand has no measured accuracy any more. */
function placeColumns(report: Report, { lat, lng, place, district, insideTown }: z.output<typeof input>) {
  const movedM = Math.round(metersBetween(report, { lat, lng }));
  if (movedM === 0) return { movedM, columns: { place } };
  const columns = {
    lat,
    lng,
    place,
    district,
    insideTown,
    accuracyM: null,
    positionSource: 'pin' as const,
  };
  return { movedM, columns };
}

/** Another kind or danger has another deadline; what is new is still counted from its arrival. */
function correctedDeadline(
  report: Report,
  { category, hazard }: z.output<typeof input>,
  now: number,
): number | null {
  if (category === report.category && hazard === report.hazard) return report.dueAt;
  return deadlineOf(
    { category, hazard, status: report.status },
    report.status === 'new' ? report.receivedAt : now,
  );
}

const store = staffMutation({
  action: 'correct',
  input,
  write: async ({ tx, input, object: report, actor, now }) => {
    const { category, hazard } = input;
    const { movedM, columns } = placeColumns(report, input);
    const answers = answersFor(category, report.answers);
    // Whoever has taken a forwarded report keeps it.
    const isFree = report.status !== 'forwarded' && (movedM > 0 || category !== report.category);
    const responsible = isFree ? input.responsible : report.responsible;
    const dueAt = correctedDeadline(report, input, now);
    await nextVersion(tx, report, { ...columns, category, hazard, answers, dueAt, responsible }, now);
    if (hazard && !report.hazard) await raiseAlert(tx, report.id, now);
    if (!hazard && report.hazard) await settleAlert(tx, report.id, actor.id, now);
    const version = report.version + 1;
    const data = { movedM, from: report.category, to: category, hazard, version };
    await writeEvent(tx, actor, { reportId: report.id, type: 'edited', at: now, data });
    return {
      value: { version },
      audit: {
        event: 'report.edited',
        objectId: report.id,
        data: { from: report.category, to: category, hazard },
      },
    };
  },
});

export interface Correction {
  readonly reportId: string;
  readonly baseVersion: unknown;
  readonly category: string;
  readonly hazard: boolean;
  readonly lat: unknown;
  readonly lng: unknown;
  readonly place: string;
}

/** Corrects kind, danger and place of a report. Stadtteil and body responsible follow from them. */
export async function correctReport(actor: Actor, raw: Correction): Promise<Result<{ version: number }>> {
  const [lat, lng] = [Number(raw.lat), Number(raw.lng)];
  const isPlace = Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  const near = isPlace ? await placeNear(lat, lng) : nowhere;
  const { district, insideTown } = near;
  const category = categories.find((kind) => kind === raw.category) ?? 'other';
  const responsible = await responsibleHere({ near, category, answers: {}, texts: [raw.place] });
  const place = raw.place.trim() || near.label;
  return store(actor, { ...raw, place, district, insideTown, responsible });
}

const nowhere: DescribedPlace = { label: '', district: '', insideTown: false, neighbour: null, distanceM: 0 };
