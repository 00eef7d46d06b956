import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/Field';
import { type OrganisationRole, organisationRoles } from '@/lib/organisations/roles';

/** What somebody may do for an organisation. */
export function RoleSelect({ id, label, value }: { id: string; label: string; value: OrganisationRole }) {
  const t = useTranslations('organisations.roles');
  return (
    <Select id={id} name="role" label={label} defaultValue={value}>
      {organisationRoles.map((role) => (
        <option key={role} value={role}>
          {t(role)}
        </option>
      ))}
    </Select>
  );
}
