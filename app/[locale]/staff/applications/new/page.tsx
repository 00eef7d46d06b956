import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { Search } from '@/components/services/form-page';
import { StaffPage } from '@/components/staff/StaffPage';
import { Button } from '@/components/ui/Button';
import { Field, Select } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { offeredServices } from '@/lib/services/catalogue';
import { enter } from '../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'applicationDesk' });
  return { title: t('enter'), robots: { index: false } };
}

/** Filling in any service for a person at the counter. */
export default async function EnterPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/applications/new');
  const t = await getTranslations('applicationDesk');
  const isWrong = 'problem' in (await searchParams);
  return (
    <StaffPage user={user} current="applications">
      <form action={enter} className="bw-stack sv-page">
        <h1>{t('enter')}</h1>
        <p>{t('enterIntro')}</p>
        {isWrong ? (
          <div role="alert">
            <Note tone="bad">{t('enterWrong')}</Note>
          </div>
        ) : null}
        <input type="hidden" name="locale" value={locale} />
        <Select id="service" label={t('service')}>
          {offeredServices()
            .filter(({ page }) => !page)
            .map(({ id, texts }) => (
              <option key={id} value={id}>
                {texts[locale].title}
              </option>
            ))}
        </Select>
        <Field id="login" label={t('enterLogin')} hint={t('enterLoginHint')} optional autoComplete="off" />
        <Button type="submit" block>
          {t('enterStart')}
        </Button>
      </form>
    </StaffPage>
  );
}
