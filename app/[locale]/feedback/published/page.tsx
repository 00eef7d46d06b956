import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { TaskPage } from '@/components/shell/TaskPage';
import { State } from '@/components/ui/State';
import { readPublished } from '@/lib/applications/published';
import type { Locale } from '@/lib/i18n/routing';
import { optionLabel } from '@/lib/services/engine/show';
import { feedback } from '@/lib/services/feedback';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'applications.feedback' });
  return { title: t('published') };
}

/** What people have said and what the town has answered, without names. */
export default async function PublishedPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('applications.feedback');
  const format = await getFormatter();
  const items = await readPublished();
  const kinds = feedback.texts[locale].steps.message?.fields.kind?.options;
  return (
    <TaskPage title={t('published')} titleIsHeading backHref="/feedback">
      <div className="bw-stack sv-page">
        {items.length === 0 ? <p>{t('none')}</p> : null}
        {items.map(({ applicationId, kind, body, answer, publishedAt }) => (
          <article key={applicationId} className="bw-card bw-card__b bw-stack bw-stack--s">
            <p>
              <State icon="bulb">{optionLabel(kinds?.[kind], kind)}</State>
            </p>
            <p className="sv-said" lang="de">
              {body}
            </p>
            <h2 className="bw-h4">{t('answer')}</h2>
            <p className="sv-said" lang="de">
              {answer}
            </p>
            <p className="bw-small bw-muted">{format.dateTime(publishedAt, { dateStyle: 'long' })}</p>
          </article>
        ))}
      </div>
    </TaskPage>
  );
}
