import { createTranslator } from 'next-intl';
import { messages } from '../../i18n/messages';

/** Files for the town's own keeping are in German, the language of the proceedings. */
const german = { locale: 'de', messages: messages.de, timeZone: 'Europe/Berlin' } as const;

export const fileWords = () => createTranslator({ ...german, namespace: 'caseFile' });
export const caseWords = () => createTranslator({ ...german, namespace: 'applications' });
export const feeWords = () => createTranslator({ ...german, namespace: 'payments.states' });

const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'Europe/Berlin' });
const moment = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/Berlin',
});

/** "29.11.2026" of an instant. */
export const dayOf = (at: number): string => day.format(at);
/** "29.11.2026, 14:32:07". */
export const momentOf = (at: number): string => moment.format(at);

/** Soft hyphens belong on narrow screens, not into files. */
export const plain = (text: string): string => text.replaceAll('\u00ad', '');
