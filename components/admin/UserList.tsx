import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/Card';
import type { ListedUser } from '@/lib/accounts/queries';
import type { Manage } from '@/lib/admin/form-state';
import { ChangeUser } from './UserForms';

interface Props {
  readonly users: readonly ListedUser[];
  readonly ownId: string;
  readonly manage: Manage;
}

/** All accounts with role and state; one's own cannot be changed. */
export async function UserList({ users, ownId, manage }: Props) {
  const t = await getTranslations('admin.users');
  const roles = await getTranslations('account.roles');
  const stateOf = ({ isBlocked, hasPassword }: ListedUser) =>
    t(isBlocked ? 'blocked' : hasPassword ? 'active' : 'waiting');
  return (
    <ul className="bw-stack bw-stack--s st-plain">
      {users.map((user) => (
        <li key={user.id}>
          <Card padded>
            <div className="bw-stack bw-stack--s">
              <p>
                <b>{user.name || user.login}</b>
                <span className="st-extra">
                  {[...(user.name ? [user.login] : []), roles(user.role), stateOf(user)].join(', ')}
                </span>
              </p>
              {user.id === ownId ? (
                <p className="bw-muted">{t('self')}</p>
              ) : (
                <ChangeUser
                  manage={manage}
                  user={{ login: user.login, role: user.role, isBlocked: user.isBlocked }}
                />
              )}
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}
