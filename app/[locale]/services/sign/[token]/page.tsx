import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { MissingPage } from '@/components/errors/MissingPage';
import { AnswerSections } from '@/components/services/AnswerSections';
import type { Search } from '@/components/services/form-page';
import { SignForm } from '@/components/services/SignForm';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Note } from '@/components/ui/Note';
import { db } from '@/db/client';
import { versionsOf } from '@/lib/applications/body';
import { findHeld } from '@/lib/applications/held';
import { findSigner } from '@/lib/applications/signers';
import type { Locale } from '@/lib/i18n/routing';
import { sectionsOf } from '@/lib/services/engine/show';
import { findService } from '@/lib/services/registry';
import { signCase } from '../../case-actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; token: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'applications.sign' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** Somebody else who has to sign reads what was stated and signs with the code they were told. */
export default async function SignPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const read = await db();
  const signer = await findSigner(read, token);
  const held = signer && (await findHeld(read, { id: signer.applicationId }));
  const service = held && findService(held.serviceId);
  if (!signer || !held || !service) return <MissingPage />;
  const t = await getTranslations('applications.sign');
  const [latest] = await versionsOf(read, held.id);
  const isDone = signer.signedAt !== null && 'done' in (await searchParams);
  return (
    <TaskPage title={t('title')} titleIsHeading backHref="/services">
      <div className="bw-stack sv-page">
        {isDone ? (
          <div role="status">
            <Note tone="ok">{t('done')}</Note>
          </div>
        ) : (
          <>
            <p>{t('intro', { service: service.texts[locale].title })}</p>
            <h2 className="bw-h3">{t('answers')}</h2>
            <AnswerSections sections={sectionsOf(service, latest?.answers ?? {}, locale)} />
            <ClientMessages locale={locale} namespaces={['applications']}>
              <SignForm sign={signCase} hidden={{ token, locale }} />
            </ClientMessages>
          </>
        )}
      </div>
    </TaskPage>
  );
}
