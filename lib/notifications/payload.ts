import { createTranslator } from 'next-intl';
import { messages } from '../i18n/messages';
import type { NotificationType, PushPayload } from './types';

const pages: Record<NotificationType, string> = {
  reportNews: '/outbox',
  alert: '/crew',
  mailbox: '/mailbox',
  decision: '/mailbox',
  hello: '/account/notifications',
  documentMisses: '/staff/documents',
};

/** What tells messages apart on the phone: the report, else one for everything in the mailbox. */
const tagOf = (type: NotificationType, ref: string): string =>
  type === 'mailbox' || type === 'decision' || type === 'hello' ? pages[type] : ref;

/** The words of a message in the language of the browser that asked for it; they name nobody and no place. */
export function pushPayload(type: NotificationType, ref: string, locale: string): PushPayload {
  const lang = locale === 'en' ? 'en' : 'de';
  const t = createTranslator({ locale: lang, messages: messages[lang], namespace: 'notifications' });
  // Of the mailbox nothing is said but that something is there.
  const isSilent = type === 'mailbox' || type === 'decision' || type === 'hello';
  const body = isSilent ? '' : t(`${type}.body`, { ref });
  const url = lang === 'en' ? `/en${pages[type]}` : pages[type];
  return { v: 1, type, lang, title: t(`${type}.title`), body, url, tag: tagOf(type, ref) };
}
