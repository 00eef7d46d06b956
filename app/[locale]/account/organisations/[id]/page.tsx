import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountFrame } from '@/components/account/AccountFrame';
import { KeptNote } from '@/components/account/KeptNote';
import { MissingPage } from '@/components/errors/MissingPage';
import { MemberList } from '@/components/organisations/MemberList';
import { OrganisationForm } from '@/components/organisations/OrganisationForm';
import { RoleSelect } from '@/components/organisations/RoleSelect';
import { ClientMessages } from '@/components/shell/client-messages';
import { Button } from '@/components/ui/Button';
import { db } from '@/db/client';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import { noteDenied } from '@/lib/audit/denied';
import type { Locale } from '@/lib/i18n/routing';
import { keptFor } from '@/lib/kept-entries/kept-entries';
import { keptSlot } from '@/lib/organisations/kept-slot';
import { loadOrganisation, type Organisation, openInvitations } from '@/lib/organisations/load';
import { mayForOrganisation } from '@/lib/organisations/policy';
import { organise } from '../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'organisations' });
  return { title: t('one'), robots: { index: false } };
}

/** One organisation: its people, invitations, and its name. */
export default async function OrganisationPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, `/account/organisations/${id}`);
  const organisation = await loadOrganisation(await db(), id);
  if (!organisation) return <MissingPage />;
  const actor = actorOf(user);
  if (!mayForOrganisation(actor, 'read', organisation)) {
    await noteDenied(actor, organisation.id);
    return <MissingPage />;
  }
  const canManage = mayForOrganisation(actor, 'manage', organisation);
  const t = await getTranslations('organisations');
  return (
    <AccountFrame title={organisation.name}>
      <ClientMessages locale={locale} namespaces={['organisations', 'ui']}>
        <h2>{t('members')}</h2>
        <MemberList
          organisation={organisation}
          ownId={user.id}
          canManage={canManage}
          organise={organise}
          locale={locale}
        />
        {canManage ? <Manage organisation={organisation} locale={locale} userId={user.id} /> : null}
      </ClientMessages>
    </AccountFrame>
  );
}

async function Manage({
  organisation: { id, name },
  locale,
  userId,
}: {
  organisation: Organisation;
  locale: Locale;
  userId: string;
}) {
  const t = await getTranslations('organisations');
  const format = await getFormatter();
  const open = await openInvitations(id);
  const kept = await keptFor(keptSlot(id), userId);
  return (
    <>
      <h2>{t('invite')}</h2>
      <p>{t('inviteText')}</p>
      <OrganisationForm organise={organise} action="invite" locale={locale} hidden={{ id }}>
        <RoleSelect id="invite-role" label={t('role')} value="member" />
        <Button type="submit" variant="secondary" icon="plus">
          {t('inviteSubmit')}
        </Button>
      </OrganisationForm>
      {open.map((invitation) => (
        <OrganisationForm
          key={invitation.id}
          organise={organise}
          action="revoke"
          locale={locale}
          hidden={{ id, invitationId: invitation.id }}
          className="bw-row bw-row--wrap"
        >
          <span className="bw-grow">
            {t('openInvitation', {
              role: t(`roles.${invitation.role}`),
              date: format.dateTime(invitation.expiresAt, { dateStyle: 'long' }),
            })}
          </span>
          <Button type="submit" variant="tertiary">
            {t('revoke')}
          </Button>
        </OrganisationForm>
      ))}
      <h2>{t('rename')}</h2>
      <KeptNote isKept={Boolean(kept?.name)} />
      <OrganisationForm
        organise={organise}
        action="rename"
        locale={locale}
        hidden={{ id }}
        name={{ label: t('name'), value: kept?.name || name }}
      >
        <Button type="submit" variant="secondary">
          {t('save')}
        </Button>
      </OrganisationForm>
    </>
  );
}
