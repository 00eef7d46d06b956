import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { representationFacts } from '@/components/representatives/RepresentationCard';
import { Button, ButtonLink } from '@/components/ui/Button';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { findInvitation } from '@/lib/representatives/commands';
import { mayAccept } from '@/lib/representatives/policy';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'representatives.join' });
  return { title: t('title'), robots: { index: false } };
}

/** What somebody is asked to do for another, and the button. Looking at it does not use the link up. */
export default async function JoinPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, `/account/representatives/join/${token}`);
  const found = await findInvitation(token);
  const t = await getTranslations('representatives');
  const facts = await representationFacts(locale);
  if (!found || !mayAccept(actorOf(user), found.principal))
    return (
      <AccountFrame title={t('join.gone')}>
        <p>{t('join.goneText')}</p>
        <ButtonLink href="/account/representatives" variant="secondary">
          {t('title')}
        </ButtonLink>
      </AccountFrame>
    );
  const { representation } = found;
  const { principalName: principal, kind, endsOn } = representation;
  return (
    <AccountFrame title={t('join.title')}>
      <p>{t('join.text', { principal, kind: t(`kinds.${kind}`) })}</p>
      <p>{facts.scope(representation)}</p>
      <p>{facts.until(endsOn)}</p>
      <form method="post" action="/api/account/representatives" encType="multipart/form-data">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="action" value="accept" />
        <input type="hidden" name="token" value={token} />
        <Button type="submit" block>
          {t('join.submit')}
        </Button>
      </form>
    </AccountFrame>
  );
}
