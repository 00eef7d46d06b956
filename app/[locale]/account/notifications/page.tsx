import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { OutcomeNote } from '@/components/mailbox/OutcomeNote';
import { ConsentPart } from '@/components/notices/ConsentPart';
import { EmailPart } from '@/components/notices/EmailPart';
import { KindsPart } from '@/components/notices/KindsPart';
import { noticeOutcome } from '@/components/notices/outcome';
import { PushHere } from '@/components/notices/PushHere';
import { ClientMessages } from '@/components/shell/client-messages';
import { requireUser } from '@/lib/accounts/session';
import { readBoxesWithConsent } from '@/lib/decisions/boxes';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/routing';
import { readAddress } from '@/lib/notifications/address';
import { readNotices } from '@/lib/notifications/settings';
import { countDevices } from '@/lib/notifications/subscriptions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'notices' });
  const mail = await getTranslations({ locale, namespace: 'mailbox' });
  const title = (await searchParams).problem ? mail('problemTitle', { title: t('title') }) : t('title');
  return { title, robots: { index: false } };
}

/** How somebody hears of news, of what, and whether decisions are opened in the mailbox. */
export default async function NotificationsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, '/account/notifications');
  const t = await getTranslations('notices');
  const outcome = await noticeOutcome(await searchParams);
  const withEmail = env().SMTP_URL !== undefined;
  const boxes = await readBoxesWithConsent(user.id);
  return (
    <AccountFrame title={t('title')}>
      <OutcomeNote {...outcome} />
      <p>{t('intro')}</p>
      <section className="bw-stack" aria-labelledby="device">
        <h2 className="bw-h3" id="device">
          {t('device.title')}
        </h2>
        <p>
          {t('device.text')} {t('device.count', { count: await countDevices(user.id) })}
        </p>
        <ClientMessages locale={locale} namespaces={['notices']}>
          <PushHere userId={user.id} />
        </ClientMessages>
      </section>
      {withEmail ? (
        <section className="bw-stack" aria-labelledby="email">
          <h2 className="bw-h3" id="email">
            {t('email.title')}
          </h2>
          <EmailPart
            address={await readAddress(user.id)}
            locale={locale}
            error={outcome.code === 'email' ? (outcome.problem ?? undefined) : undefined}
          />
        </section>
      ) : null}
      <section className="bw-stack" aria-labelledby="kinds">
        <h2 className="bw-h3" id="kinds">
          {t('kinds.title')}
        </h2>
        <KindsPart switches={await readNotices(user.id)} locale={locale} withEmail={withEmail} />
      </section>
      {boxes.map(({ box, consent, channels }) => (
        <ConsentPart
          key={box.id}
          {...{ box, consent, channels, locale, withEmail }}
          error={outcome.code === 'tick' ? (outcome.problem ?? undefined) : undefined}
        />
      ))}
    </AccountFrame>
  );
}
