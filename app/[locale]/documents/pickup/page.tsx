import '@/components/documents/documents.css';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Letter } from '@/components/documents/Letter';
import { PrintIcon } from '@/components/documents/PrintIcon';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import type { Locale } from '@/lib/i18n/routing';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'documentAnswer.letter' });
  return { title: t('title') };
}

/** Somebody else collects the document: a letter to print and to fill in by hand. */
export default async function PickupPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('documentAnswer.letter');
  const form = await getTranslations('documents');
  return (
    <ClientMessages locale={locale} namespaces={[]}>
      <TaskPage title={form('title')} backHref="/documents" actions={<PrintIcon label={form('print')} />}>
        <div className="bw-stack bw-measure">
          <p className="bw-no-print">{t('intro')}</p>
          <Letter />
        </div>
      </TaskPage>
    </ClientMessages>
  );
}
