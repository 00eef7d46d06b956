import type { Category } from '@/lib/reports/catalogue';
import { glyphs } from './glyphs';

/** Blue open, brown in work, green fixed, red danger. */
export type Tone = 'open' | 'work' | 'done' | 'bad';

/** Size of a pin's drawing in CSS pixels; its tip is in the middle of the lower edge. */
export const PIN = { width: 40, height: 50 } as const;

/** Outline of a pin, its tip at 20/47. */
export const dropPath = 'M20 47C16 39 3.5 32 3.5 19a16.5 16.5 0 0 1 33 0C36.5 32 24 39 20 47z';

/** A drop with the kind's glyph as SVG markup. Only constants go in: nothing people wrote. */
export const pinSvg = (kind: Category, tone: Tone): string =>
  `<svg class="bw-pin bw-pin--${tone}" viewBox="0 0 40 50" aria-hidden="true">` +
  '<ellipse class="bw-pin__sh" cx="20" cy="46.5" rx="8" ry="3"/>' +
  `<path class="bw-pin__b" d="${dropPath}"/>` +
  `<path class="bw-pin__i" transform="translate(10 9) scale(.8333)" d="${glyphs[kind]}"/></svg>`;

/** A circle with the number of reports it stands for. */
export const clusterSvg = (count: number): string => {
  const radius = count < 10 ? 19 : count < 100 ? 21 : 24;
  const text = count > 9_999 ? `${Math.floor(count / 1000)}k` : String(count);
  return (
    '<svg class="bw-cluster" viewBox="-28 -28 56 56" aria-hidden="true">' +
    `<circle class="bw-cluster__o" r="${radius + 4}"/><circle class="bw-cluster__c" r="${radius}"/>` +
    `<text y="5.5">${text}</text></svg>`
  );
};
