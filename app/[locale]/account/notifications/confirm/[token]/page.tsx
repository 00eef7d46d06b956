import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { NoticeForm } from '@/components/notices/NoticeForm';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import type { Locale } from '@/lib/i18n/routing';
import { isConfirmLink } from '@/lib/notifications/address';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; token: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'notices.confirm' });
  return { title: t('title'), robots: { index: false } };
}

/** Where the link of the e-mail leads. Looking changes nothing: mail programs look by themselves. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('notices.confirm');
  const isDone = (await searchParams).done === '1';
  const isGood = !isDone && (await isConfirmLink(token));
  return (
    <AccountFrame title={t('title')}>
      {isGood ? (
        <>
          <p>{t('text')}</p>
          <NoticeForm action="confirm" locale={locale}>
            <input type="hidden" name="token" value={token} />
            <Button type="submit" icon="check" block>
              {t('button')}
            </Button>
          </NoticeForm>
        </>
      ) : (
        <>
          <Note tone={isDone ? 'ok' : 'wait'} role="status">
            {t(isDone ? 'done' : 'gone')}
          </Note>
          <ButtonLink href="/account/notifications" variant="secondary" prefetch={false} block>
            {t('toNotices')}
          </ButtonLink>
        </>
      )}
    </AccountFrame>
  );
}
