import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage } from '@/components/admin/AdminPage';
import { TownCheck } from '@/components/admin/TownCheck';
import { AddUser } from '@/components/admin/UserForms';
import { UserList } from '@/components/admin/UserList';
import { actorOf } from '@/lib/accounts/actor';
import { listUsers } from '@/lib/accounts/queries';
import { requireUser } from '@/lib/accounts/session';
import { noteLook } from '@/lib/audit/look';
import { listDepartments } from '@/lib/departments/queries';
import type { Locale } from '@/lib/i18n/routing';
import { checkTown } from '@/lib/texts/town-check';
import { manage } from './actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin' });
  return { title: t('title'), robots: { index: false } };
}

/** Accounts, and what is still missing before the town goes live. */
export default async function UsersPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('admin', locale, '/admin');
  const [users, findings, departments] = await Promise.all([listUsers(), checkTown(), listDepartments()]);
  await noteLook(actorOf(user), { event: 'user.listed' });
  const t = await getTranslations('admin');
  return (
    <AdminPage user={user} locale={locale} current="users" title={t('users.title')}>
      <UserList users={users} ownId={user.id} manage={manage} />
      <h2>{t('users.add')}</h2>
      <AddUser
        manage={manage}
        departments={departments.filter(({ isActive }) => isActive).map(({ slug, name }) => ({ slug, name }))}
      />
      <TownCheck findings={findings} />
    </AdminPage>
  );
}
