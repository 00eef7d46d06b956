import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { OrganisationForm } from '@/components/organisations/OrganisationForm';
import { ClientMessages } from '@/components/shell/client-messages';
import { Button, ButtonLink } from '@/components/ui/Button';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { findInvitation } from '@/lib/organisations/invitations';
import { organise } from '../../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'organisations' });
  return { title: t('join'), robots: { index: false } };
}

/** An invitation: to what, as what, and the button. Looking at it does not use it up. */
export default async function JoinPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  await requireUser('account', locale, `/account/organisations/join/${token}`);
  const found = await findInvitation(token);
  const t = await getTranslations('organisations');
  return (
    <AccountFrame title={t('join')}>
      {found ? (
        <>
          <p>{t('joinText', { name: found.name, role: t(`roles.${found.role}`) })}</p>
          <ClientMessages locale={locale} namespaces={['organisations']}>
            <OrganisationForm organise={organise} action="join" locale={locale} hidden={{ token }}>
              <Button type="submit" block>
                {t('joinSubmit')}
              </Button>
            </OrganisationForm>
          </ClientMessages>
        </>
      ) : (
        <>
          <p>{t('gone')}</p>
          <ButtonLink href="/account/organisations" variant="secondary">
            {t('title')}
          </ButtonLink>
        </>
      )}
    </AccountFrame>
  );
}
