import { createTranslator } from 'next-intl';
import { messages } from '../i18n/messages';
import type { NotificationType, PushPayload } from './types';

const pages: Record<NotificationType, string> = {
  reportNews: '/outbox',
  alert: '/crew',
  documentMisses: '/staff/documents',
};

/** The words of a message in the language of the browser that asked for it; they name nobody and no place. */
export function pushPayload(type: NotificationType, ref: string, locale: string): PushPayload {
  const lang = locale === 'en' ? 'en' : 'de';
  const t = createTranslator({ locale: lang, messages: messages[lang], namespace: 'notifications' });
  const url = lang === 'en' ? `/en${pages[type]}` : pages[type];
  return { v: 1, type, lang, title: t(`${type}.title`), body: t(`${type}.body`, { ref }), url, tag: ref };
}
