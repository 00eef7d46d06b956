import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { NavPage } from '@/components/shell/NavPage';
import { ButtonLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import type { Locale } from '@/lib/i18n/routing';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'services.mailbox' });
  return { title: t('title') };
}

/** The personal mailbox does not exist yet: says so, and where answers to reports are. */
export default async function MailboxPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('services.mailbox');
  return (
    <NavPage current="mailbox" title={t('title')}>
      <div className="bw-measure">
        <EmptyState
          title={t('heading')}
          action={
            <>
              <ButtonLink href="/outbox" prefetch={false} icon="send">
                {t('action')}
              </ButtonLink>
              <ButtonLink href="/follow" prefetch={false} variant="tertiary" icon="search">
                {t('follow')}
              </ButtonLink>
            </>
          }
        >
          <p>{t('text')}</p>
          <p>{t('reports')}</p>
        </EmptyState>
      </div>
    </NavPage>
  );
}
