import '@/components/documents/documents.css';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Gone } from '@/components/documents/Gone';
import { KnownAnswer } from '@/components/documents/KnownAnswer';
import { LeaveNothing } from '@/components/documents/LeaveNothing';
import { PrintIcon } from '@/components/documents/PrintIcon';
import { RushNote } from '@/components/documents/RushNote';
import { Stand } from '@/components/documents/Stand';
import { UnknownAnswer } from '@/components/documents/UnknownAnswer';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { ButtonLink } from '@/components/ui/Button';
import type { Answer } from '@/lib/documents/find-status';
import { lastImportAt } from '@/lib/documents/import/queries';
import { takeResult } from '@/lib/documents/results';
import { presentNotice, readDocumentSettings } from '@/lib/documents/settings';
import { localPath } from '@/lib/fields';
import type { Locale } from '@/lib/i18n/routing';
import { readTownSettings } from '@/lib/town/settings';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; token: string }>;
}

/** The title tells nothing: the browser keeps it in its history. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'documents' });
  return { title: t('title'), robots: { index: false } };
}

/** The answer, shown once. Reading it takes it away; the number was never part of it. */
export default async function DocumentResultPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const answer = await takeResult(token);
  const t = await getTranslations('documents');
  return (
    <ClientMessages locale={locale} namespaces={[]}>
      <TaskPage
        title={t('title')}
        backHref="/documents"
        actions={answer ? <PrintIcon label={t('print')} /> : null}
      >
        <div className="bw-stack bw-measure">{answer ? <Shown answer={answer} /> : <Gone />}</div>
      </TaskPage>
      <LeaveNothing formPath={localPath(locale, '/documents')} />
    </ClientMessages>
  );
}

async function Shown({ answer }: { answer: Answer }) {
  const [town, settings, importedAt] = await Promise.all([
    readTownSettings(),
    readDocumentSettings(),
    lastImportAt(),
  ]);
  const t = await getTranslations('documentAnswer');
  return (
    <>
      {answer.isKnown ? <KnownAnswer answer={answer} town={town} /> : <UnknownAnswer town={town} />}
      <RushNote notice={presentNotice(settings)} />
      <div className="bw-small bw-muted">
        <p>
          <Stand at={importedAt} />
        </p>
        <p>{t('nothingKept')}</p>
      </div>
      <div className="bw-no-print">
        <ButtonLink href="/documents" variant="secondary" icon="search" prefetch={false} block>
          {t('another')}
        </ButtonLink>
      </div>
    </>
  );
}
