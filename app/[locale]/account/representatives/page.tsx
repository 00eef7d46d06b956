import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { GrantForm } from '@/components/representatives/GrantForm';
import { representativeProblem } from '@/components/representatives/problem';
import { RepresentationCard } from '@/components/representatives/RepresentationCard';
import { ClientMessages } from '@/components/shell/client-messages';
import { Note } from '@/components/ui/Note';
import { flashCookie } from '@/lib/accounts/cookies';
import { type Flash, readFlash } from '@/lib/accounts/flash';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { keptFor } from '@/lib/kept-entries/kept-entries';
import { organisationsOf } from '@/lib/organisations/load';
import { GRANT_SLOT } from '@/lib/representatives/kept-slot';
import { type Representation, representationsOf } from '@/lib/representatives/load';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ done?: string; refused?: string }>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = (await getTranslations({ locale, namespace: 'representatives' }))('title');
  const ui = await getTranslations({ locale, namespace: 'ui' });
  return {
    title: (await searchParams).refused ? ui('errorTitle', { title }) : title,
    robots: { index: false },
  };
}

/** Who acts for whom, from both sides, and the form that lets somebody act. */
export default async function RepresentativesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, '/account/representatives');
  const { done, refused } = await searchParams;
  const flash = done || refused ? readFlash((await cookies()).get(flashCookie())?.value) : null;
  const { forMe, byMe } = await representationsOf(user.id);
  const organisations = (await organisationsOf(user.id)).filter(({ role }) => role === 'owner');
  const t = await getTranslations('representatives');
  const isGrant = flash?.entered.action === 'grant';
  return (
    <AccountFrame title={t('title')}>
      <p>{t('intro')}</p>
      <Outcome done={done} flash={flash} isRefused={Boolean(refused) && !isGrant} />
      {byMe.length > 0 ? <List title={t('byMe')} empty="" rows={byMe} locale={locale} /> : null}
      <List title={t('forMe')} empty={t('nobody')} rows={forMe} locale={locale} />
      <h2>{t('add')}</h2>
      <ClientMessages locale={locale} namespaces={['ui']}>
        <GrantForm
          locale={locale}
          userId={user.id}
          organisations={organisations}
          flash={isGrant ? flash : null}
          kept={await keptFor(GRANT_SLOT, user.id)}
        />
      </ClientMessages>
    </AccountFrame>
  );
}

interface OutcomeProps {
  readonly done: string | undefined;
  readonly flash: Flash | null;
  readonly isRefused: boolean;
}

const outcomes = { accept: 'accepted', end: 'ended', proof: 'proof' } as const;

async function Outcome({ done, flash, isRefused }: OutcomeProps) {
  const t = await getTranslations('representatives');
  const sentence = await representativeProblem();
  if (isRefused)
    return (
      <div role="alert">
        <Note tone="bad">{sentence(Object.values(flash?.fields ?? {})[0] ?? flash?.code ?? 'unknown')}</Note>
      </div>
    );
  if (done === 'grant' && flash?.entered.link)
    return (
      <div role="status">
        <Note tone="ok">
          <b>{t('link')}</b>
          <p className="st-link">{flash.entered.link}</p>
          <p>{t('linkText')}</p>
        </Note>
      </div>
    );
  const known = done && Object.hasOwn(outcomes, done) ? outcomes[done as keyof typeof outcomes] : null;
  return known ? (
    <div role="status">
      <Note tone="ok">{t(`done.${known}`)}</Note>
    </div>
  ) : null;
}

interface ListProps {
  readonly title: string;
  readonly empty: string;
  readonly rows: readonly Representation[];
  readonly locale: Locale;
}

function List({ title, empty, rows, locale }: ListProps) {
  return (
    <>
      <h2>{title}</h2>
      {rows.length === 0 ? <p>{empty}</p> : null}
      <ul className="bw-stack bw-stack--s st-plain">
        {rows.map((representation) => (
          <RepresentationCard key={representation.id} representation={representation} locale={locale} />
        ))}
      </ul>
    </>
  );
}
