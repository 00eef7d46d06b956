import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { CaseActions } from '@/components/applications/CaseActions';
import { CaseScreen } from '@/components/applications/CaseScreen';
import { Desk } from '@/components/applications/Desk';
import { MissingPage } from '@/components/errors/MissingPage';
import { oneOfSearch, type Search } from '@/components/services/form-page';
import { Note } from '@/components/ui/Note';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import { readStaffCase } from '@/lib/applications/case';
import type { Locale } from '@/lib/i18n/routing';
import { act } from '../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'applicationDesk' });
  return { title: t('title'), robots: { index: false } };
}

/** One case at the desk. */
export default async function StaffCasePage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, `/staff/applications/${id}`);
  const found = await readStaffCase(actorOf(user), id);
  if (!found) return <MissingPage />;
  const search = await searchParams;
  const t = await getTranslations('applicationDesk');
  const note =
    'done' in search || 'sent' in search ? (
      <div role="status" className="bw-done-before">
        <Note tone="ok">{t('done')}</Note>
      </div>
    ) : null;
  return (
    <Desk user={user} locale={locale} filter={oneOfSearch(search, 'filter')} selectedId={id}>
      <CaseScreen found={found} locale={locale} note={note} />
      <CaseActions
        key={found.row.revision}
        found={found}
        locale={locale}
        userId={user.id}
        act={act}
        correct={oneOfSearch(search, 'correct')}
      />
    </Desk>
  );
}
