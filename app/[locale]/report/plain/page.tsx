import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PlainForm } from '@/components/plain-report/PlainForm';
import { TaskPage } from '@/components/shell/TaskPage';
import { titleOf } from '@/lib/i18n/error-title';
import { problemSentence } from '@/lib/i18n/problem-sentence';
import type { Locale } from '@/lib/i18n/routing';
import { loadPlainDraft } from '@/lib/reports/plain-drafts';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ d?: string; problem?: string }>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { d = '', problem } = await searchParams;
  const title = (await getTranslations({ locale, namespace: 'plain' }))('title');
  return { title: await titleOf(locale, title, problem !== undefined || (await loadPlainDraft(d)) !== null) };
}

/** The report form for browsers without JavaScript. */
export default async function PlainReportPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { d = '', problem } = await searchParams;
  const draft = await loadPlainDraft(d);
  const sentence = await problemSentence();
  const codes = draft?.errors ?? (problem ? { form: problem } : {});
  const errors = Object.fromEntries(Object.entries(codes).map(([field, code]) => [field, sentence(code)]));
  const t = await getTranslations('plain');
  return (
    <TaskPage title={t('title')} titleIsHeading closeHref="/">
      <div className="bw-stack">
        <PlainForm
          locale={locale}
          values={draft?.values ?? {}}
          errors={errors}
          draft={draft ? d : ''}
          form={randomUUID()}
        />
      </div>
    </TaskPage>
  );
}
