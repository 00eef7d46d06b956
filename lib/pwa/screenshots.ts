import type { Locale } from '../i18n/routing';

/** Pictures for the installation dialog; `npm run screens` draws them into `public/screens`. */
export const screenshots = [
  { name: 'start', form: 'narrow' },
  { name: 'map', form: 'narrow' },
  { name: 'follow', form: 'narrow' },
  { name: 'start', form: 'wide' },
  { name: 'map', form: 'wide' },
] as const;

export type Screenshot = (typeof screenshots)[number];

/** In pixels of the picture; a phone's are drawn twice as fine. */
export const screenshotSizes = {
  narrow: { width: 720, height: 1600, scale: 2 },
  wide: { width: 1280, height: 800, scale: 1 },
} as const;

/** Address of a picture on the own server. */
export const screenshotPath = (locale: Locale, { name, form }: Screenshot): string =>
  `/screens/${name}-${form}-${locale}.webp`;
