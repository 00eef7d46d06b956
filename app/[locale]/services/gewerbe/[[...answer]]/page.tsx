import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Advice } from '@/components/trade/Advice';
import { Situations } from '@/components/trade/Situations';
import { type Locale, routing } from '@/lib/i18n/routing';
import { advices, type Question, questions } from '@/lib/services/gewerbe/situations';

interface Props {
  readonly params: Promise<{ locale: Locale; answer?: string[] }>;
}

/** The first question, those that follow, and the advices: all known beforehand, so they work from the cache. */
export const dynamicParams = false;
export function generateStaticParams() {
  const answers = [[], ...questions.map((one) => [one]), ...advices.map((one) => [one])];
  return routing.locales.flatMap((locale) => answers.map((answer) => ({ locale, answer })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'situations' });
  return { title: t('title') };
}

/** "Was ist passiert?": finds the right notification in everyday words, without a form and without JavaScript. */
export default async function SituationsPage({ params }: Props) {
  const { locale, answer = [] } = await params;
  setRequestLocale(locale);
  const [first] = answer;
  const question = first === undefined ? 'first' : questions.find((one) => one === first);
  const advice = advices.find((one) => one === first);
  if (answer.length > 1 || (!question && !advice)) notFound();
  const t = await getTranslations('situations');
  return (
    <TaskPage title={t('title')} backHref={first === undefined ? '/services' : '/services/gewerbe'}>
      <div className="bw-stack">
        {advice ? (
          <ClientMessages locale={locale} namespaces={['services']}>
            <Advice advice={advice} />
          </ClientMessages>
        ) : (
          <Situations question={question as 'first' | Question} />
        )}
      </div>
    </TaskPage>
  );
}
