import type { RecipientId } from '../recipients';
import { recipientsDe } from './common-de';
import { recipientsEn } from './common-en';

/** What a recipient is called in a language. */
export const recipientName = (locale: 'de' | 'en', id: RecipientId): string =>
  (locale === 'en' ? recipientsEn : recipientsDe)[id].name;
