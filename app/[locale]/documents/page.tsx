import '@/components/documents/documents.css';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AskForm } from '@/components/documents/AskForm';
import { problemFrom } from '@/components/documents/problem-from';
import { RushNote } from '@/components/documents/RushNote';
import { Slip } from '@/components/documents/Slip';
import { Stand } from '@/components/documents/Stand';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { lastImportAt } from '@/lib/documents/import/queries';
import { presentNotice, readDocumentSettings } from '@/lib/documents/settings';
import type { Locale } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = (await getTranslations({ locale, namespace: 'documents' }))('title');
  const ui = await getTranslations({ locale, namespace: 'ui' });
  const isWrong = problemFrom(await searchParams) !== null;
  return { title: isWrong ? ui('errorTitle', { title }) : title };
}

/** "Ist mein Ausweis fertig?": one field, without an account, also without JavaScript. */
export default async function DocumentsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const search = await searchParams;
  const [settings, importedAt] = await Promise.all([readDocumentSettings(), lastImportAt()]);
  const t = await getTranslations('documents');
  return (
    <ClientMessages locale={locale} namespaces={['documents']}>
      <TaskPage title={t('title')} titleIsHeading backHref="/">
        <div className="bw-stack bw-measure">
          <RushNote notice={presentNotice(settings)} />
          <p>{t('lead')}</p>
          <AskForm
            locale={locale}
            asksCode={settings.asksCode}
            type={search.kind === 'passport' ? 'passport' : 'idCard'}
            problem={problemFrom(search)}
          />
          <Slip />
          <p className="bw-small bw-muted">{t('temporary')}</p>
          <div className="bw-small bw-muted">
            <p>{t('private')}</p>
            <p>
              <Stand at={importedAt} />
            </p>
          </div>
        </div>
      </TaskPage>
    </ClientMessages>
  );
}
