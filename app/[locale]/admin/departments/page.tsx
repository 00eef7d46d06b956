import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage } from '@/components/admin/AdminPage';
import { AddDepartment, EditDepartment, Members } from '@/components/admin/DepartmentForms';
import { Card } from '@/components/ui/Card';
import { listUsers } from '@/lib/accounts/queries';
import { requireUser } from '@/lib/accounts/session';
import { type DepartmentInFull, listInFull } from '@/lib/departments/queries';
import type { Locale } from '@/lib/i18n/routing';
import { manage } from '../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'departments' });
  return { title: t('title'), robots: { index: false } };
}

/** Departments: what they see to, and who works there. */
export default async function DepartmentsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('admin', locale, '/admin/departments');
  const [departments, users] = await Promise.all([listInFull(), listUsers()]);
  const staff = users
    .filter(({ role, isBlocked }) => role === 'staff' && !isBlocked)
    .map(({ id, name, login }) => ({ id, name: name || login }));
  const t = await getTranslations('departments');
  return (
    <AdminPage user={user} locale={locale} current="departments" title={t('title')}>
      <p>{t('intro')}</p>
      {departments.map((department) => (
        <Card key={department.id} padded>
          <div className="bw-stack">
            <DepartmentHead department={department} />
            <Members manage={manage} department={department} staff={staff} />
            <details className="st-act">
              <summary className="kern-btn kern-btn--secondary">
                <span className="kern-label">{t('edit', { name: department.name })}</span>
              </summary>
              <div className="bw-stack st-act__form">
                <EditDepartment manage={manage} department={department} />
              </div>
            </details>
          </div>
        </Card>
      ))}
      <h2>{t('add')}</h2>
      <AddDepartment manage={manage} />
    </AdminPage>
  );
}

async function DepartmentHead({ department }: { department: DepartmentInFull }) {
  const t = await getTranslations('departments');
  const kinds = await getTranslations('reports.kinds');
  const { name, isActive, phone, email } = department;
  const areas = department.only.map(({ category, districts }) =>
    t('onlyIn', { kind: kinds(`${category}.short`), districts: districts.join(', ') }),
  );
  const sees =
    [...department.kinds.map((kind) => kinds(`${kind}.short`)), ...areas].join(', ') || t('noKinds');
  return (
    <div>
      <h2>{isActive ? name : `${name} (${t('closed')})`}</h2>
      <p className="bw-muted">{[sees, phone, email].filter(Boolean).join(' · ')}</p>
    </div>
  );
}
