import { createTranslator } from 'next-intl';
import { createTransport } from 'nodemailer';
import { env, publicUrl } from '../env';
import { localPath } from '../fields';
import { messages } from '../i18n/messages';
import type { NotificationType } from './types';

const TIMEOUT_MS = 10_000;

/** `sent` the mail server has taken it; `refused` it never will; `later` it may. */
export type MailOutcome = 'sent' | 'refused' | 'later';

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Without a sender of its own, the name of the portal's host stands behind the @. */
const sender = (): string => env().SMTP_FROM ?? `noreply@${new URL(publicUrl()).hostname}`;

/** Hands one e-mail to the mail server. Never throws for what the network does. */
export async function sendMail({ to, subject, text }: Mail): Promise<MailOutcome> {
  const url = env().SMTP_URL;
  if (!url) return 'later';
  const transport = createTransport(serverAt(new URL(url)));
  try {
    await transport.sendMail({
      from: sender(),
      to: { name: '', address: to },
      subject,
      text,
      // RFC 3834: no "out of office" comes back.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return 'sent';
  } catch (error) {
    return isPermanent(error) ? 'refused' : 'later';
  } finally {
    transport.close();
  }
}

function serverAt({ protocol, hostname, port, username, password }: URL) {
  const secure = protocol === 'smtps:';
  return {
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** 5xx about the recipient; a refused sign-in at the mail server is the town's fault and may be mended. */
function isPermanent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { responseCode, code } = error as Error & { responseCode?: number; code?: string };
  return code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500;
}

const translator = (locale: string) =>
  createTranslator({
    locale: locale === 'en' ? 'en' : 'de',
    messages: messages[locale === 'en' ? 'en' : 'de'],
    namespace: 'notifications.mail',
  });

/** As empty of content as the push message: that something is there, and where to sign in. */
export function noticeMail(type: NotificationType, locale: string): Omit<Mail, 'to'> {
  const t = translator(locale);
  const kind = type === 'reportNews' ? 'report' : 'mailbox';
  const page = kind === 'report' ? '/outbox' : '/mailbox';
  const link = publicUrl() + localPath(locale, page);
  const settings = publicUrl() + localPath(locale, '/account/notifications');
  return { subject: t(`${kind}.subject`), text: `${t(`${kind}.text`, { link, settings })}\n` };
}

/** The link that shows that an address is the person's own. */
export function confirmMail(token: string, locale: string): Omit<Mail, 'to'> {
  const t = translator(locale);
  const link = publicUrl() + localPath(locale, `/account/notifications/confirm/${token}`);
  return { subject: t('confirm.subject'), text: `${t('confirm.text', { link })}\n` };
}
