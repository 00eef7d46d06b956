import { numberFormat } from '../formats';

/** "60 m", "1,2 km": rounded as people say it. @param locale language of the number */
export function distanceText(meters: number, locale: string): string {
  const isFar = meters >= 1000;
  return numberFormat(locale, {
    style: 'unit',
    unit: isFar ? 'kilometer' : 'meter',
    maximumFractionDigits: isFar && meters < 10_000 ? 1 : 0,
  }).format(isFar ? meters / 1000 : meters < 100 ? meters : Math.round(meters / 10) * 10);
}
