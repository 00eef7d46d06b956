'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { Field, Select } from '@/components/ui/Field';
import { type Role, roles } from '@/lib/accounts/roles';
import { isChosen, type Manage } from '@/lib/admin/form-state';
import type { account } from '@/lib/i18n/de/account';
import { AdminForm } from './AdminForm';

type Problem = keyof typeof account.problems;

function RoleOptions() {
  const t = useTranslations('account.roles');
  return roles.map((role) => (
    <option key={role} value={role}>
      {t(role)}
    </option>
  ));
}

interface AddProps {
  readonly manage: Manage;
  readonly departments: readonly { readonly slug: string; readonly name: string }[];
}

/** A new account; its link is shown once. */
export function AddUser({ manage, departments }: AddProps) {
  const where = useTranslations('departments');
  const t = useTranslations('admin.users');
  const problems = useTranslations('account.problems');
  const sentence = (code?: string) => (code ? problems(code as Problem) : undefined);
  return (
    <AdminForm manage={manage} action="addUser">
      {(state) => (
        <>
          <Field
            id="login"
            label={t('loginLabel')}
            error={sentence(state?.fields.login)}
            defaultValue={state?.entered.login}
            autoComplete="off"
            autoCapitalize="none"
          />
          <Field
            id="name"
            label={t('name')}
            error={sentence(state?.fields.name)}
            defaultValue={state?.entered.name}
            autoComplete="off"
            optional
          />
          <Select id="role" label={t('role')} defaultValue={state?.entered.role ?? 'crew'}>
            <RoleOptions />
          </Select>
          <fieldset className="bw-stack bw-stack--s">
            <legend className="bw-label bw-legend">{where('title')}</legend>
            <p className="kern-hint">{where('forStaff')}</p>
            <div className="bw-row bw-row--wrap">
              {departments.map(({ slug, name }) => (
                <Chip
                  key={slug}
                  many
                  name="departments"
                  value={slug}
                  label={name}
                  defaultChecked={isChosen(state, 'departments', slug)}
                />
              ))}
            </div>
          </fieldset>
          <Button type="submit" icon="plus">
            {t('addSubmit')}
          </Button>
        </>
      )}
    </AdminForm>
  );
}

interface UserProps {
  readonly manage: Manage;
  readonly user: { readonly login: string; readonly role: Role; readonly isBlocked: boolean };
}

/** What can be done with somebody else's account. */
export function ChangeUser({ manage, user }: UserProps) {
  const t = useTranslations('admin.users');
  const { login, role, isBlocked } = user;
  const simple = [isBlocked ? 'unblock' : 'block', 'reset', 'removeFactor'] as const;
  return (
    <details className="st-act">
      <summary className="kern-btn kern-btn--secondary">
        <span className="kern-label">{t('of', { action: t('actions'), login })}</span>
      </summary>
      <div className="bw-stack st-act__form">
        <AdminForm manage={manage} action="setRole" hidden={{ login }}>
          {(state) => (
            <>
              <Select
                id={`role-${login}`}
                name="role"
                label={t('role')}
                defaultValue={state?.entered.role ?? role}
              >
                <RoleOptions />
              </Select>
              <Button type="submit" variant="secondary">
                {t('change')}
              </Button>
            </>
          )}
        </AdminForm>
        {simple.map((action) => (
          <AdminForm key={action} manage={manage} action={action} hidden={{ login }}>
            {() => (
              <Button type="submit" variant="secondary" icon={action === 'reset' ? 'refresh' : 'lock'}>
                {t(action)}
              </Button>
            )}
          </AdminForm>
        ))}
      </div>
    </details>
  );
}
