import { createTranslator } from 'next-intl';
import { messages } from '../i18n/messages';
import type { NotificationType, PushPayload } from './types';

/** The words of a message in the language of the browser that asked for it; they name nobody and no place. */
export function pushPayload(type: NotificationType, ref: string, locale: string): PushPayload {
  const lang = locale === 'en' ? 'en' : 'de';
  const t = createTranslator({ locale: lang, messages: messages[lang], namespace: 'notifications' });
  return { v: 1, type, ref, lang, title: t(`${type}.title`), body: t(`${type}.body`, { ref }) };
}
