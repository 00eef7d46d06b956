import { randomUUID } from 'node:crypto';
import { fromMetric } from '@/lib/areas/metric';
import type { Corner } from '@/lib/areas/types';
import { addDays, civilDate } from '@/lib/clock';
import { toUtm32 } from '@/lib/geo/utm';
import type { CaseFacts } from '@/lib/services/desk-types';
import { evaluate } from '@/lib/services/engine/evaluate';
import type { Entered, EnteredStep } from '@/lib/services/entered';
import { sondernutzung } from '@/lib/services/sondernutzung';
import type { SpaceAnswers } from '@/lib/services/sondernutzung/measure';

export const today = civilDate(Date.now());
export const inDays = (days: number): string => addDays(today, days);

/** A rectangle of metres beside the market place, as text of the drawing. */
export function drawn(x: number, y: number, lengthM: number, widthM: number): string {
  const { east, north } = toUtm32({ lat: 51.3503, lng: 8.2836 });
  const corners: Corner[] = [
    [x, y],
    [x + lengthM, y],
    [x + lengthM, y + widthM],
    [x, y + widthM],
  ].map(([e = 0, n = 0]) => fromMetric([east + e, north + n]));
  return JSON.stringify(corners);
}

/** A scaffold as somebody enters it; `more` replaces fields of steps. */
export function scaffold(more: Readonly<Record<string, EnteredStep>> = {}): Entered {
  const base: Record<string, EnteredStep> = {
    what: { category: 'scaffold', heightM: '8,5' },
    when: { from: inDays(30), to: inDays(41), isDaily: 'no' },
    where: {
      street: 'Steinstraße',
      houseNumber: '12',
      area: drawn(0, 0, 18, 2.5),
      surface: 'footway',
      walkwayM: '1,6',
    },
    traffic: { impact: 'footway', fireAccess: 'yes' },
    people: {
      firstName: 'Anna',
      lastName: 'Brandt',
      company: 'Brandt Bau GmbH',
      street: 'Ruhrstraße',
      houseNumber: '3',
      postcode: '59872',
      city: 'Meschede',
      phone: '0291 123456',
      otherPayer: 'no',
      onSiteName: 'Jonas Brandt',
      onSitePhone: '0171 3920042',
      insured: 'yes',
    },
  };
  return Object.fromEntries(
    Object.entries(base).map(([step, fields]) => [step, { ...fields, ...more[step] }]),
  );
}

/** What the rules make of it. */
export const read = (entered: Entered) => evaluate(sondernutzung, entered);

/** A case in the office's hands. */
export const factsOf = (entered: Entered): CaseFacts<SpaceAnswers> => {
  const id = randomUUID();
  return {
    id,
    number: `SN-2026-${id.slice(0, 6)}`,
    serviceId: 'sondernutzung',
    state: 'inReview',
    answers: read(entered).answers as SpaceAnswers,
    fee: null,
    chargedCents: 0,
    locale: 'de',
    submittedAt: Date.now(),
    today,
    moves: [],
  };
};
