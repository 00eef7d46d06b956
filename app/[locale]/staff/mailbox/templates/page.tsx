import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { OutcomeNote } from '@/components/mailbox/OutcomeNote';
import { TemplateForm } from '@/components/mailbox/TemplateForm';
import { outcomeOf } from '@/components/mailbox/words';
import { StaffPage } from '@/components/staff/StaffPage';
import { ButtonLink } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { ownDepartments } from '@/lib/mailbox/desk';
import { listTemplates } from '@/lib/mailbox/templates';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'mailbox.templates' });
  return { title: t('title'), robots: { index: false } };
}

/** Words the departments use often; each department has its own. */
export default async function TemplatesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/mailbox/templates');
  const actor = actorOf(user);
  const [departments, templates] = [await ownDepartments(actor), await listTemplates(actor)];
  const t = await getTranslations('mailbox.templates');
  return (
    <StaffPage user={user} current="mailbox">
      <div className="bw-stack bw-measure">
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
        <OutcomeNote {...(await outcomeOf(await searchParams))} />
        {departments.map((department) => (
          <Card key={department.id} padded>
            <div className="bw-stack">
              <h2 className="bw-h3">{department.name}</h2>
              {templates
                .filter(({ departmentId }) => departmentId === department.id)
                .map((template) => (
                  <details key={template.id} className="st-act">
                    <summary className="kern-btn kern-btn--secondary">
                      <span className="kern-label">{template.name}</span>
                    </summary>
                    <div className="bw-stack st-act__form">
                      <TemplateForm locale={locale} departmentId={department.id} template={template} />
                    </div>
                  </details>
                ))}
              <details className="st-act">
                <summary className="kern-btn kern-btn--tertiary">
                  <span className="kern-label">{t('add')}</span>
                </summary>
                <div className="bw-stack st-act__form">
                  <TemplateForm locale={locale} departmentId={department.id} />
                </div>
              </details>
            </div>
          </Card>
        ))}
        <ButtonLink href="/staff/mailbox" variant="tertiary" icon="mail" prefetch={false}>
          {t('back')}
        </ButtonLink>
      </div>
    </StaffPage>
  );
}
