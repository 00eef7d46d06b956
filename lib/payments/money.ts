import { numberFormat } from '../formats';

/** An amount of money in whole euro cents. Never a fraction, never a float of euros. */
export type Cents = number;

const twoPlaces = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

/** "1.234,50" (or "1,234.50"): two places, with the thousands apart. */
export const amountText = (cents: Cents, locale = 'de'): string =>
  numberFormat(locale === 'en' ? 'en-GB' : 'de-DE', twoPlaces).format(cents / 100);

/** "26,00 Euro" with a non-breaking space: as the town writes money, on screens and on paper. */
export const euroText = (cents: Cents, locale = 'de'): string =>
  `${amountText(cents, locale)}\u00a0${locale === 'en' ? 'euros' : 'Euro'}`;

/** "26.00": as machines write it (GiroCode, bank statements). */
export const machineAmount = (cents: Cents): string =>
  `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

/** Cents of "26.00", "26.5" or "26"; null when it is no amount with at most two places that are not zero. */
export function fromMachineAmount(text: string): Cents | null {
  const parts = /^(\d{1,12})(?:\.(\d{1,2})0*)?$/.exec(text.trim());
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : null;
}

/** Cents of what a person typed: "26", "26,5", "1.234,50", "26,00 €"; null when it is unclear. */
export function fromTypedAmount(text: string): Cents | null {
  const bare = text.replace(/euro|€/i, '').replace(/[\s\u00a0\u202f]/g, '');
  const parts = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}))?$/.exec(bare);
  if (!parts?.[1]) return null;
  return Number(parts[1].replaceAll('.', '')) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}

/** Half a cent and more goes up: the commercial rounding of fee orders. `value` is in cents and not negative. */
export const roundCents = (value: number): Cents => Math.floor(value + 0.5 + 1e-9);
