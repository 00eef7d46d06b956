import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { Identities } from '@/components/account/Identities';
import { PasskeyButton } from '@/components/account/PasskeyButton';
import { ProviderProblem } from '@/components/account/ProviderProblem';
import { RecoveryCodes } from '@/components/account/RecoveryCodes';
import { SecurityForm } from '@/components/account/SecurityForm';
import { ClientMessages } from '@/components/shell/client-messages';
import { ButtonLink } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Note } from '@/components/ui/Note';
import { sessionsOf } from '@/lib/accounts/own-sessions';
import { passkeysOf } from '@/lib/accounts/passkeys';
import { codesLeft } from '@/lib/accounts/recovery-codes';
import { currentSession, requireUser } from '@/lib/accounts/session';
import type { SignedInUser } from '@/lib/accounts/sessions';
import { totpSince } from '@/lib/accounts/totp';
import { getPathname, type Locale } from '@/lib/i18n/routing';
import { makeCodes } from './actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'security' });
  return { title: t('title'), robots: { index: false } };
}

/** One's own ways to sign in, and where one is signed in. */
export default async function SecurityPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, '/account/security');
  const query = await searchParams;
  const t = await getTranslations('security');
  const isNew = query.done === 'signedUp';
  return (
    <AccountFrame title={t('title')}>
      {query.done ? <Note tone="ok">{t(isNew ? 'own.signedUp' : 'own.changed')}</Note> : null}
      {query.problem === 'otherAccount' || query.problem === 'provider' ? (
        <ProviderProblem code={query.problem} />
      ) : null}
      {query.problem === 'conflict' || query.problem === 'notFound' ? (
        <Note tone="bad">{t(query.problem === 'conflict' ? 'own.lastWay' : 'own.failed')}</Note>
      ) : null}
      <ClientMessages locale={locale} namespaces={['security']}>
        <Card padded>
          <h2 className="bw-h3">{t('own.codes')}</h2>
          <p>{t('own.codesLeft', { count: await codesLeft(user.id) })}</p>
          <RecoveryCodes make={makeCodes} isFirst={isNew} />
        </Card>
        <Passkeys user={user} next={`${getPathname({ href: '/account/security', locale })}?done=passkey`} />
      </ClientMessages>
      <Identities userId={user.id} locale={locale} />
      <App user={user} />
      <Sessions user={user} />
    </AccountFrame>
  );
}

const dateTime = { dateStyle: 'medium', timeStyle: 'short' } as const;

async function Passkeys({ user, next }: { user: SignedInUser; next: string }) {
  const t = await getTranslations('security.own');
  const format = await getFormatter();
  const list = await passkeysOf(user.id);
  return (
    <Card padded>
      <h2 className="bw-h3">{t('passkeys')}</h2>
      {list.length === 0 ? <p>{t('noPasskeys')}</p> : null}
      {list.map(({ id, name, createdAt, lastUsedAt }) => (
        <div key={id}>
          <b>{name}</b>
          <p className="bw-muted">
            {lastUsedAt
              ? t('usedAt', { at: format.dateTime(lastUsedAt, dateTime) })
              : t('addedAt', { at: format.dateTime(createdAt, dateTime) })}
          </p>
          <SecurityForm action="removePasskey" id={id} label={t('remove', { name })} />
        </div>
      ))}
      <PasskeyButton use="add" label={t('addPasskey')} variant="secondary" next={next} />
    </Card>
  );
}

async function App({ user }: { user: SignedInUser }) {
  const t = await getTranslations('security.own');
  const format = await getFormatter();
  const since = await totpSince(user.id);
  return (
    <Card padded>
      <h2 className="bw-h3">{t('app')}</h2>
      {since ? (
        <>
          <p className="bw-muted">{t('appSince', { at: format.dateTime(since, dateTime) })}</p>
          <SecurityForm action="removeTotp" label={t('removeApp')} />
        </>
      ) : (
        <ButtonLink href="/account/authenticator" variant="secondary" prefetch={false} block>
          {t('addApp')}
        </ButtonLink>
      )}
    </Card>
  );
}

async function Sessions({ user }: { user: SignedInUser }) {
  const t = await getTranslations('security.own');
  const format = await getFormatter();
  const [list, here] = [await sessionsOf(user), (await currentSession())?.ref];
  return (
    <Card padded>
      <h2 className="bw-h3">{t('sessions')}</h2>
      {list.map(({ ref, device, createdAt, lastSeenAt }) => (
        <div key={ref}>
          <b>
            {[ref === here ? t('thisDevice') : '', device || t('unknownDevice')].filter(Boolean).join(': ')}
          </b>
          <p className="bw-muted">
            {t('seenAt', {
              from: format.dateTime(createdAt, dateTime),
              at: format.dateTime(lastSeenAt, dateTime),
            })}
          </p>
          {ref === here ? null : (
            <SecurityForm
              action="endSession"
              id={ref}
              label={t('end', { device: device || t('unknownDevice') })}
            />
          )}
        </div>
      ))}
      {list.length > 1 ? <SecurityForm action="endOthers" label={t('endOthers')} /> : null}
    </Card>
  );
}
