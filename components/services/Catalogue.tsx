import { useTranslations } from 'next-intl';
import { Entry, EntryList } from '@/components/ui/Card';
import type { CatalogueRow } from '@/lib/services/catalogue';
import { serviceGroups } from '@/lib/services/form-types';

/** Rows of the catalogue under the names of their groups. */
export function Catalogue({ rows }: { rows: readonly CatalogueRow[] }) {
  const t = useTranslations('applications.catalogue.groups');
  return serviceGroups.map((group) => {
    const own = rows.filter((row) => row.group === group);
    if (own.length === 0) return null;
    return (
      <section key={group} className="bw-stack bw-stack--s">
        <h2 className="sv-group-title">{t(group)}</h2>
        <EntryList label={t(group)}>
          {own.map(({ href, icon, title, line }) => (
            <Entry key={href} href={href} icon={icon} title={title} text={line} prefetch={false} />
          ))}
        </EntryList>
      </section>
    );
  });
}
