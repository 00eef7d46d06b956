import { de } from './de';
import { en } from './en';
import type { Locale } from './routing';

export type Messages = typeof de;

export const messages: Record<Locale, Messages> = { de, en };
