import { numberFormat } from '../formats';
import type { FeeLine } from './fee-trace';
import { euroText } from './money';

const number = (value: number, locale: string): string =>
  numberFormat(locale === 'en' ? 'en-GB' : 'de-DE', { maximumFractionDigits: 4 }).format(value);

const times = (quantity: number, unit: string, locale: string): string =>
  unit ? `${number(quantity, locale)}\u00a0${unit}` : number(quantity, locale);

/** "6 m² × 3 Tage × 0,80 Euro"; empty for one flat amount, which needs no calculation. */
export function calculationText(line: FeeLine, locale = 'de'): string {
  const factors = line.factors ?? [];
  if (!line.unit && line.quantity === 1 && factors.length === 0) return '';
  const parts = [{ quantity: line.quantity, unit: line.unit }, ...factors];
  return [
    ...parts.map(({ quantity, unit }) => times(quantity, unit, locale)),
    euroText(line.rateCents, locale),
  ].join(' × ');
}

/** The line's name in the language of the screen; the German one is binding. */
export const lineLabel = (line: FeeLine, locale: string): string =>
  locale === 'en' ? (line.labelEn ?? line.label) : line.label;
