import '@/components/areas/areas.css';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ConsultationForm } from '@/components/areas/ConsultationForm';
import { SpaceMap } from '@/components/areas/SpaceMap';
import { areaWords } from '@/components/areas/words';
import { MissingPage } from '@/components/errors/MissingPage';
import { AnswerSections } from '@/components/services/AnswerSections';
import { FileList } from '@/components/services/FileList';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Note } from '@/components/ui/Note';
import { db } from '@/db/client';
import { versionsOf } from '@/lib/applications/body';
import { filesOfCase } from '@/lib/applications/files';
import { findHeld } from '@/lib/applications/held';
import type { Locale } from '@/lib/i18n/routing';
import { projectFor } from '@/lib/services/engine/project';
import { sectionsOf } from '@/lib/services/engine/show';
import { findService } from '@/lib/services/registry';
import { findConsultation, recipientOf, slotsFor } from '@/lib/services/sondernutzung/consultations';
import type { SpaceAnswers } from '@/lib/services/sondernutzung/measure';
import { groundOf } from '@/lib/services/sondernutzung/place';
import { answerByLink } from '../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'areas.consultation' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** Another office reads what it needs of an application, and says what it thinks of it. Without an account. */
export default async function ConsultationPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const read = await db();
  const asked = await findConsultation(read, token);
  const held = asked && (await findHeld(read, { id: asked.applicationId }));
  const service = held && findService(held.serviceId);
  if (!asked || !held || !service) return <MissingPage />;
  const t = await getTranslations('areas.consultation');
  const { day } = await areaWords();
  const answers = (await versionsOf(read, held.id))[0]?.answers ?? {};
  const seen = projectFor(service, recipientOf(service, asked.body, answers), answers);
  const shape = await groundOf(read, answers as SpaceAnswers);
  const slots = asked.isOpen ? slotsFor(service, asked.body, answers) : [];
  const files = (await filesOfCase(read, held.id)).filter(({ slot }) => slots.includes(slot));
  const title = `${t(`bodies.${asked.body}`)}: ${held.number}`;
  return (
    <TaskPage title={t('title')} backHref="/">
      <div className="bw-stack sv-page">
        <div className="bw-stack bw-stack--s">
          <p className="bw-small bw-muted">{title}</p>
          <h1>{t('heading')}</h1>
          {asked.isOpen && asked.answeredAt === null ? <p>{t('intro', { date: day(asked.dueOn) })}</p> : null}
        </div>
        {asked.question ? (
          <Note tone="info" icon="message">
            <p className="bw-strong">{t('question')}</p>
            <p className="sp-said">{asked.question}</p>
          </Note>
        ) : null}
        {shape ? (
          <ClientMessages locale={locale} namespaces={['map']}>
            <SpaceMap
              label={t('map')}
              shapes={[{ id: 'own', polygons: shape, tone: 'own', label: t('map') }]}
              pins={[]}
              hrefs={{}}
              focus={['own']}
            />
          </ClientMessages>
        ) : null}
        <AnswerSections sections={sectionsOf(service, seen, locale)} level={2} />
        {files.length > 0 ? (
          <section className="bw-stack bw-stack--s">
            <h2>{t('files')}</h2>
            <FileList files={files} token={token} />
          </section>
        ) : null}
        {asked.answer ? (
          <Note tone="ok">
            <p className="bw-strong">{t('thanks')}</p>
            <p>{t(`answers.${asked.answer}`)}</p>
            {asked.remark ? <p className="sp-said">{asked.remark}</p> : null}
          </Note>
        ) : asked.isOpen ? (
          <ClientMessages locale={locale} namespaces={['areas', 'ui']}>
            <ConsultationForm send={answerByLink} hidden={{ token, locale }} />
          </ClientMessages>
        ) : (
          <Note tone="quiet">{t('decided')}</Note>
        )}
      </div>
    </TaskPage>
  );
}
