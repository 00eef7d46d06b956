import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ProofList } from '@/components/staff/accounts/ProofList';
import { StaffPage } from '@/components/staff/StaffPage';
import { ButtonLink } from '@/components/ui/Button';
import { Entry, EntryList } from '@/components/ui/Card';
import { Note } from '@/components/ui/Note';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import { noteLook } from '@/lib/audit/look';
import type { Locale } from '@/lib/i18n/routing';
import { openRepresentations } from '@/lib/representatives/load';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ done?: string; problem?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'staffAccounts.proofs' });
  return { title: t('title'), robots: { index: false } };
}

/** Who acts for whom, and what their Vollmacht is worth. */
export default async function ProofsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/accounts/representatives');
  const { done, problem } = await searchParams;
  await noteLook(actorOf(user), { event: 'representation.listed' });
  const t = await getTranslations('staffAccounts');
  return (
    <StaffPage user={user} current="accounts">
      <div className="bw-stack bw-measure">
        <ButtonLink className="st-back" href="/staff/accounts" variant="tertiary" icon="back">
          {t('title')}
        </ButtonLink>
        <h1>{t('proofs.title')}</h1>
        {done ? (
          <div role="status">
            <Note tone="ok">{t('proofs.saved')}</Note>
          </div>
        ) : null}
        {problem ? (
          <div role="alert">
            <Note tone="bad">{t('proofs.conflict')}</Note>
          </div>
        ) : null}
        <p>{t('proofs.intro')}</p>
        <EntryList label={t('more')}>
          <Entry
            href="/staff/accounts/representatives/new"
            icon="plus"
            title={t('enter.title')}
            text={t('enter.entry')}
            prefetch={false}
          />
        </EntryList>
        <ProofList rows={await openRepresentations()} locale={locale} />
      </div>
    </StaffPage>
  );
}
