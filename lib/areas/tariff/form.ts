import { amountText } from '../../payments/money';
import { categories, type SpaceCategory } from '../categories';
import type { ExemptionId, PeriodUnit, QuantityUnit, TariffBody } from './types';

/** One more than there are, so that something can be added; at most what the schema takes. */
export const rowsOf = (count: number, most: number): number[] =>
  Array.from({ length: Math.min(count + 1, most) }, (_, index) => index);

export const MOST_RATES = 60;
export const MOST_ZONES = 20;
export const exemptionIds = ['election', 'charity'] as const satisfies readonly ExemptionId[];

/** "0,80": as people type money. */
const euro = (cents: number | null): string => (cents === null ? '' : amountText(cents).replace('.', ''));
/** "04-01" → "01.04." */
const dayText = (day: string): string => `${day.slice(3)}.${day.slice(0, 2)}.`;

/** A version as the fields of its form, by their names. */
export function tariffAsTyped({ validFrom, ...body }: TariffBody & { validFrom: string }) {
  const fields: Record<string, string> = {
    validFrom,
    source: body.source,
    legalBasis: body.legalBasis,
    isSample: body.isSample ? 'yes' : '',
    seasonFrom: dayText(body.season.from),
    seasonTo: dayText(body.season.to),
  };
  for (const [index, rate] of body.rates.entries()) {
    const at = `rates.${index}`;
    fields[`${at}.label`] = rate.label;
    fields[`${at}.unit`] = rate.unit;
    fields[`${at}.per`] = rate.per;
    fields[`${at}.rateCents`] = euro(rate.rateCents);
    fields[`${at}.minimumCents`] = euro(rate.minimumCents);
    fields[`${at}.capCents`] = euro(rate.capCents);
    fields[`${at}.administrationCents`] = euro(rate.administrationCents);
    for (const category of rate.categories) fields[`use.${category}`] = String(index);
  }
  for (const [index, { name, permille, districts }] of body.zones.entries()) {
    fields[`zones.${index}.name`] = name;
    fields[`zones.${index}.permille`] = String(permille / 1000).replace('.', ',');
    fields[`zones.${index}.districts`] = districts.join(', ');
  }
  for (const { id, label, categories: own, coversAdministration } of body.exemptions) {
    fields[`exemptions.${id}.label`] = label;
    fields[`exemptions.${id}.all`] = coversAdministration ? 'yes' : '';
    for (const category of own) fields[`exemptions.${id}.${category}`] = 'yes';
  }
  return fields;
}

/** "0,80" → 80; NaN for what is no amount, so that the schema refuses it. */
function centsOf(typed: string): number {
  const found = /^(\d{1,5})(?:[,.](\d{1,2}))?$/.exec(typed.trim());
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : Number.NaN;
}
const centsOrNull = (typed: string): number | null => (typed.trim() === '' ? null : centsOf(typed));

function permilleOf(typed: string): number {
  const found = /^\d{1,2}(?:[,.]\d{1,3})?$/.exec(typed.trim());
  return found ? Math.round(Number(found[0].replace(',', '.')) * 1000) : Number.NaN;
}

/** "01.04." → "04-01"; what is no day stays as it is, for the schema to refuse. */
const dayOf = (typed: string): string =>
  typed
    .trim()
    .replace(/^(\d{1,2})\.(\d{1,2})\.?$/, (_, day, month) =>
      [month, day].map((part) => String(part).padStart(2, '0')).join('-'),
    );

type Get = (name: string) => string;

/** Rows of a repeated group that somebody has named; an empty name takes a row away. */
const named = (get: Get, group: string, most: number): number[] =>
  Array.from({ length: most }, (_, index) => index).filter(
    (index) => get(`${group}.${index}.${group === 'zones' ? 'name' : 'label'}`).trim() !== '',
  );

const usedBy = (get: Get, rate: number): SpaceCategory[] =>
  categories.filter((category) => get(`use.${category}`) === String(rate));

/**
 * What a form of a tariff says, as `tariffSchema` reads it, and how the schema's paths are called in the form.
 * @param get the text of a field, '' when there is none
 */
export function readTariffForm(get: Get) {
  const rates = named(get, 'rates', MOST_RATES);
  const zones = named(get, 'zones', MOST_ZONES);
  const exempt = exemptionIds.map((id) => ({
    id,
    label: get(`exemptions.${id}.label`),
    categories: categories.filter((category) => get(`exemptions.${id}.${category}`) === 'yes'),
    coversAdministration: get(`exemptions.${id}.all`) === 'yes',
  }));
  const exemptions = exempt.filter((one) => one.categories.length > 0);
  const body = {
    source: get('source'),
    legalBasis: get('legalBasis'),
    isSample: get('isSample') === 'yes',
    season: { from: dayOf(get('seasonFrom')), to: dayOf(get('seasonTo')) },
    rates: rates.map((index) => ({
      label: get(`rates.${index}.label`),
      unit: get(`rates.${index}.unit`) as QuantityUnit,
      per: get(`rates.${index}.per`) as PeriodUnit,
      rateCents: centsOf(get(`rates.${index}.rateCents`)),
      minimumCents: centsOrNull(get(`rates.${index}.minimumCents`)),
      capCents: centsOrNull(get(`rates.${index}.capCents`)),
      administrationCents: centsOrNull(get(`rates.${index}.administrationCents`)) ?? 0,
      categories: usedBy(get, index),
    })),
    zones: zones.map((index) => ({
      id: `zone-${index + 1}`,
      name: get(`zones.${index}.name`),
      permille: permilleOf(get(`zones.${index}.permille`)),
      districts: get(`zones.${index}.districts`)
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    })),
    exemptions,
  };
  return { body, fieldOf: fieldNames(rates, zones, exemptions) };
}

/** "body.rates.2.categories" → the field of the form that has to be looked at. */
const fieldNames =
  (rates: readonly number[], zones: readonly number[], exemptions: readonly { readonly id: string }[]) =>
  (path: string): string => {
    const [group = '', row = '', part = ''] = path.replace(/^body\.?/, '').split('.');
    if (group === 'season') return row === 'to' ? 'seasonTo' : 'seasonFrom';
    if (group === 'rates') {
      const at = `rates.${rates[Number(row || 0)] ?? 0}`;
      return part === '' || part === 'categories' ? `${at}.label` : `${at}.${part}`;
    }
    if (group === 'zones')
      return `zones.${zones[Number(row || 0)] ?? 0}.${row ? part || 'name' : 'districts'}`;
    if (group === 'exemptions') return `exemptions.${exemptions[Number(row)]?.id ?? 'election'}.label`;
    return group;
  };
