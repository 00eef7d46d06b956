import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { QrCode } from '@/components/follow/QrCode';
import { ClientMessages } from '@/components/shell/client-messages';
import { EnteredSheet } from '@/components/staff/accounts/EnteredSheet';
import { EnterForm } from '@/components/staff/accounts/EnterForm';
import { StaffPage } from '@/components/staff/StaffPage';
import { ButtonLink } from '@/components/ui/Button';
import { flashCookie } from '@/lib/accounts/cookies';
import { readFlash } from '@/lib/accounts/flash';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { keptFor } from '@/lib/kept-entries/kept-entries';
import { ENTER_SLOT } from '@/lib/representatives/kept-slot';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ done?: string; refused?: string }>;
}

const PAGE = '/staff/accounts/representatives/new';

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = (await getTranslations({ locale, namespace: 'staffAccounts.enter' }))('title');
  const ui = await getTranslations({ locale, namespace: 'ui' });
  return {
    title: (await searchParams).refused ? ui('errorTitle', { title }) : title,
    robots: { index: false },
  };
}

/** Enters who acts for somebody who has no account; afterwards the sheet for the representative. */
export default async function EnterPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, PAGE);
  const { done, refused } = await searchParams;
  const flash = done || refused ? readFlash((await cookies()).get(flashCookie())?.value) : null;
  const t = await getTranslations('staffAccounts');
  const { link, login, name } = flash?.entered ?? {};
  return (
    <StaffPage user={user} current="accounts">
      <div className="bw-stack bw-measure">
        <ButtonLink
          className="st-back bw-no-print"
          href="/staff/accounts/representatives"
          variant="tertiary"
          icon="back"
        >
          {t('proofs.title')}
        </ButtonLink>
        <h1 className="bw-no-print">{t('enter.title')}</h1>
        {link && login && name ? (
          <ClientMessages locale={locale} namespaces={['staff']}>
            <EnteredSheet link={link} login={login} name={name}>
              <QrCode text={link} label={t('enter.sheet.qr')} />
            </EnteredSheet>
          </ClientMessages>
        ) : (
          <EnterForm locale={locale} flash={flash} kept={await keptFor(ENTER_SLOT, user.id)} />
        )}
      </div>
    </StaffPage>
  );
}
