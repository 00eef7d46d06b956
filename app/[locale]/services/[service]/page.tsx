import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MissingPage } from '@/components/errors/MissingPage';
import { Office } from '@/components/office/Office';
import { ActingNote } from '@/components/services/ActingNote';
import { oneOfSearch, type Search, shownService } from '@/components/services/form-page';
import { Hidden } from '@/components/services/Hidden';
import { TaskPage } from '@/components/shell/TaskPage';
import { Button, ButtonLink } from '@/components/ui/Button';
import { countSeen } from '@/lib/applications/counts';
import { currentDraft, whoIsHere } from '@/lib/applications/current';
import { earlierCases } from '@/lib/applications/start-from';
import { localPath } from '@/lib/fields';
import type { Locale } from '@/lib/i18n/routing';
import { readTownSettings } from '@/lib/town/settings';
import { begin } from '../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; service: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, service } = await params;
  const texts = shownService(service)?.texts[locale];
  return { title: texts?.title, description: texts?.what };
}

/** All about one service before it is begun. */
export default async function ServicePage({ params, searchParams }: Props) {
  const { locale, service: id } = await params;
  setRequestLocale(locale);
  const service = shownService(id);
  if (!service) return <MissingPage />;
  await countSeen(id);
  const t = await getTranslations('applications.page');
  const here = await whoIsHere(service);
  const draft = await currentDraft(service, here);
  const earlier = draft ? [] : await earlierCases(service, here);
  const texts = service.texts[locale];
  const needsSignIn = service.access.by === 'account' && !here.owner && !draft;
  const entry = oneOfSearch(await searchParams, 'entry');
  const hidden = { service: id, locale, entry };
  // What was chosen on the way here is still chosen after the sign-in.
  const query = entry ? `?entry=${encodeURIComponent(entry)}` : '';
  const returnTo = encodeURIComponent(localPath(locale, `/services/${id}${query}`));
  return (
    <TaskPage
      title={texts.title}
      titleIsHeading
      backHref="/services"
      dock={
        needsSignIn ? (
          <ButtonLink href={`/account/sign-in?returnTo=${returnTo}`} prefetch={false} block>
            {t('signIn')}
          </ButtonLink>
        ) : (
          <form action={begin}>
            <Hidden values={hidden} />
            <Button type="submit" block>
              {draft ? t('resume') : t('start')}
            </Button>
          </form>
        )
      }
    >
      <div className="bw-stack sv-page">
        <p className="sv-lead">{texts.what}</p>
        <ActingNote acting={here.acting} />
        {needsSignIn ? <p>{t('needsAccount')}</p> : null}
        {service.access.assurance ? <p>{t(`assurance.${service.access.assurance}`)}</p> : null}
        {earlier.map(({ id: from, number }) => (
          <form key={from} action={begin}>
            <Hidden values={{ ...hidden, from }} />
            <Button type="submit" variant="secondary" icon="document" block>
              {t('copyFrom', { number })}
            </Button>
          </form>
        ))}
        <Part title={t('who')}>{texts.who}</Part>
        {texts.needs.length > 0 ? (
          <section className="bw-stack bw-stack--s">
            <h2 className="bw-h4">{t('needs')}</h2>
            <ul className="sv-list">
              {texts.needs.map((need) => (
                <li key={need}>{need}</li>
              ))}
            </ul>
          </section>
        ) : null}
        <Part title={t('cost')}>
          {texts.cost} {t('free')}
        </Part>
        <Part title={t('duration')}>{texts.duration}</Part>
        <Part title={t('legalBasis')}>{texts.legalBasis}</Part>
        <Part title={t('privacy')}>{texts.privacy}</Part>
        <Part title={t('inPerson')}>{texts.inPerson}</Part>
        <div className="bw-card">
          <Office town={await readTownSettings()} place="" />
        </div>
      </div>
    </TaskPage>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="bw-stack bw-stack--s">
    <h2 className="bw-h4">{title}</h2>
    <p>{children}</p>
  </section>
);
