import { common as commonDe } from './de/common';
import { common as commonEn } from './en/common';
import type { Locale } from './routing';

/** The German dictionary is the source; every other language must have the same keys at compile time. */
const de = { common: commonDe };

export type Messages = typeof de;

const en: Messages = { common: commonEn };

export const messages: Record<Locale, Messages> = { de, en };
