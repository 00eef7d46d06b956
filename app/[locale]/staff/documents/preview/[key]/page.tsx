import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ReportTable } from '@/components/staff/documents/ReportTable';
import { StaffPage } from '@/components/staff/StaffPage';
import { Button } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import { findPreview } from '@/lib/documents/import/previews';
import { localPath } from '@/lib/fields';
import type { Locale } from '@/lib/i18n/routing';
import { decide } from '../../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; key: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'documentDesk.preview' });
  return { title: t('title'), robots: { index: false } };
}

/** What a file would change; nothing has changed yet. */
export default async function PreviewPage({ params }: Props) {
  const { locale, key } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/documents');
  const report = findPreview(actorOf(user), key);
  if (!report) redirect(`${localPath(locale, '/staff/documents')}?problem=gone`);
  const t = await getTranslations('documentDesk.preview');
  const changes = report.added + report.changed + report.removed;
  return (
    <StaffPage user={user} current="documents">
      <div className="bw-stack bw-measure">
        <h1>{t('title')}</h1>
        <p>{t('intro', { mode: report.mode })}</p>
        {changes === 0 ? <Note tone="quiet">{t('nothing')}</Note> : null}
        {report.removed > 0 ? <Note tone="wait">{t('removes', { count: report.removed })}</Note> : null}
        <ReportTable report={report} />
        <form action={decide} className="bw-row bw-row--wrap">
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="locale" value={locale} />
          <Button type="submit" name="decision" value="apply" icon="check">
            {t('apply')}
          </Button>
          <Button type="submit" name="decision" value="drop" variant="tertiary">
            {t('drop')}
          </Button>
        </form>
        <p className="bw-small bw-muted">{t('kept')}</p>
      </div>
    </StaffPage>
  );
}
