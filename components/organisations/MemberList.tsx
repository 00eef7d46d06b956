import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import type { Organise } from '@/lib/organisations/form-state';
import type { Organisation } from '@/lib/organisations/load';
import { OrganisationForm } from './OrganisationForm';
import { RoleSelect } from './RoleSelect';

interface Props {
  readonly organisation: Organisation;
  readonly ownId: string;
  readonly canManage: boolean;
  readonly organise: Organise;
  readonly locale: string;
}

/** Who belongs to an organisation; who decides changes roles and takes people out, everybody can leave. */
export async function MemberList({ organisation, ownId, canManage, organise, locale }: Props) {
  const t = await getTranslations('organisations');
  const { id, members } = organisation;
  return (
    <ul className="bw-stack bw-stack--s st-plain">
      {members.map(({ userId, name, role }) => (
        <li key={userId}>
          <Card padded>
            <div className="bw-stack">
              <p>
                <b>{name}</b>
                <span className="st-extra">
                  {t(`roles.${role}`)}
                  {userId === ownId ? `, ${t('you')}` : ''}
                </span>
              </p>
              {canManage ? (
                <OrganisationForm
                  organise={organise}
                  action="setRole"
                  locale={locale}
                  hidden={{ id, userId }}
                >
                  <RoleSelect id={`role-${userId}`} label={t('roleOf', { name })} value={role} />
                  <Button type="submit" variant="secondary">
                    {t('changeRole')}
                  </Button>
                </OrganisationForm>
              ) : null}
              {canManage || userId === ownId ? (
                <OrganisationForm organise={organise} action="end" locale={locale} hidden={{ id, userId }}>
                  <Button type="submit" variant="tertiary">
                    {userId === ownId ? t('leave') : t('remove', { name })}
                  </Button>
                </OrganisationForm>
              ) : null}
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}
