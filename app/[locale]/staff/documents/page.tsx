import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { GuessNote } from '@/components/staff/documents/GuessNote';
import { ImportList } from '@/components/staff/documents/ImportList';
import { NoticeForm, SettingsForm } from '@/components/staff/documents/NoticeForm';
import { Outcome } from '@/components/staff/documents/Outcome';
import { StaleNote } from '@/components/staff/documents/StaleNote';
import { StatusForm } from '@/components/staff/documents/StatusForm';
import { UploadForm } from '@/components/staff/documents/UploadForm';
import { StaffPage } from '@/components/staff/StaffPage';
import { Entry, EntryList } from '@/components/ui/Card';
import { requireUser } from '@/lib/accounts/session';
import { civilDate } from '@/lib/clock';
import { presentAlarm } from '@/lib/documents/alarm';
import { localOf } from '@/lib/documents/desk';
import { readStaleness } from '@/lib/documents/import/queries';
import { presentNotice, readDocumentSettings } from '@/lib/documents/settings';
import type { Locale } from '@/lib/i18n/routing';
import { keep } from './actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ problem?: string; line?: string; done?: string; notes?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'documentDesk' });
  return { title: t('title'), robots: { index: false } };
}

/** Everything about ordered documents: imports, a status by hand, the sheet, the notice. */
export default async function DocumentsDeskPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/documents');
  const { problem, line, done, notes } = await searchParams;
  const [staleness, settings, alarm] = await Promise.all([
    readStaleness(),
    readDocumentSettings(),
    presentAlarm(),
  ]);
  const t = await getTranslations('documentDesk');
  const { notice } = settings;
  return (
    <StaffPage user={user} current="documents">
      <div className="bw-stack bw-measure">
        <h1>{t('title')}</h1>
        <StaleNote staleness={staleness} />
        <GuessNote alarm={alarm} />
        <Outcome problem={problem} line={line} done={done} />
        <EntryList label={t('more')}>
          <Entry
            href="/staff/documents/sheet"
            icon="print"
            title={t('sheet.title')}
            text={t('sheet.entry')}
            prefetch={false}
          />
        </EntryList>
        <h2>{t('upload.title')}</h2>
        <UploadForm locale={locale} />
        <h2>{t('imports.title')}</h2>
        <ImportList open={notes ?? done} />
        <ClientMessages locale={locale} namespaces={['documentDesk', 'errors', 'ui']}>
          <h2>{t('status.title')}</h2>
          <StatusForm keep={keep} today={civilDate(Date.now())} asksCode={settings.asksCode} />
          <h2>{t('notice.title')}</h2>
          <NoticeForm
            keep={keep}
            isUp={presentNotice(settings) !== null}
            notice={
              notice && {
                text: notice.text,
                waitMinutes: notice.waitMinutes === null ? '' : String(notice.waitMinutes),
                from: localOf(notice.from),
                until: localOf(notice.until),
              }
            }
          />
          <h2>{t('settings.title')}</h2>
          <SettingsForm keep={keep} staleAfterH={settings.staleAfterH} asksCode={settings.asksCode} />
        </ClientMessages>
      </div>
    </StaffPage>
  );
}
