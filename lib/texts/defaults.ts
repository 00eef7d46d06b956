import type { Locale } from '../i18n/routing';
import { texts as de } from './de';
import { texts as en } from './en';
import type { TextKey } from './keys';

/** What is shown until the town has written its own. */
export const defaultTexts: Record<Locale, Record<TextKey, string>> = { de, en };
