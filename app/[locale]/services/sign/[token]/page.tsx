import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { MissingPage } from '@/components/errors/MissingPage';
import { AnswerSections } from '@/components/services/AnswerSections';
import { CodeForm, SignForm } from '@/components/services/SignForm';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Note } from '@/components/ui/Note';
import { db } from '@/db/client';
import { currentActor } from '@/lib/accounts/session';
import { versionsOf } from '@/lib/applications/body';
import { isOpened, type SignerRow, whyNotSign } from '@/lib/applications/sign';
import { findSigner } from '@/lib/applications/signers';
import { casesOfBrowser, openedKey } from '@/lib/applications/signing-here';
import type { Locale } from '@/lib/i18n/routing';
import { sectionsOf } from '@/lib/services/engine/show';
import { findService } from '@/lib/services/registry';
import { openSign, signCase } from '../../sign-actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'applications.sign' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

/**
 * Somebody else who has to sign gives the code they were told, reads what was stated, and signs. Without the code the
 * page says only which service it is about.
 */
export default async function SignPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const read = await db();
  const signer = await findSigner(read, token);
  if (!signer) return <MissingPage />;
  const t = await getTranslations('applications.sign');
  return (
    <TaskPage title={t('title')} titleIsHeading backHref="/services">
      <div className="bw-stack sv-page">
        <ClientMessages locale={locale} namespaces={['applications']}>
          {signer.signedAt === null ? <Open {...{ signer, locale, token }} /> : <Done />}
        </ClientMessages>
      </div>
    </TaskPage>
  );
}

async function Done() {
  const t = await getTranslations('applications.sign');
  return (
    <div role="status">
      <Note tone="ok">{t('done')}</Note>
    </div>
  );
}

async function Open({ signer, locale, token }: { signer: SignerRow; locale: Locale; token: string }) {
  const t = await getTranslations('applications.sign');
  const read = await db();
  const held = await whyNotSign(read, await currentActor(), signer, await casesOfBrowser());
  if ('ok' in held) return <Note tone="bad">{t(held.code === 'forbidden' ? 'own' : 'gone')}</Note>;
  const service = findService(held.serviceId);
  if (!service) return <Note tone="bad">{t('gone')}</Note>;
  const hidden = { token, locale };
  if (!isOpened(signer, await openedKey()))
    return (
      <>
        <p>{t('intro', { service: service.texts[locale].title })}</p>
        <CodeForm open={openSign} hidden={hidden} />
      </>
    );
  const [latest] = await versionsOf(read, held.id);
  return (
    <>
      <h2 className="bw-h3">{t('answers')}</h2>
      <AnswerSections sections={sectionsOf(service, latest?.answers ?? {}, locale)} />
      <SignForm sign={signCase} hidden={hidden} />
    </>
  );
}
