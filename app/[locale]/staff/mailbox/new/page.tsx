import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { KeptNote } from '@/components/account/KeptNote';
import { Compose } from '@/components/mailbox/Compose';
import { OutcomeNote } from '@/components/mailbox/OutcomeNote';
import { messageOutcomeOf, problemAt } from '@/components/mailbox/words';
import { ClientMessages } from '@/components/shell/client-messages';
import { StaffPage } from '@/components/staff/StaffPage';
import { Field, Select } from '@/components/ui/Field';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { keptFor } from '@/lib/kept-entries/kept-entries';
import { ownDepartments } from '@/lib/mailbox/desk';
import { readDraft } from '@/lib/mailbox/drafts';
import { keptSlot } from '@/lib/mailbox/kept-slot';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'mailbox.staff' });
  return { title: t('new'), robots: { index: false } };
}

/** The town hall writes first: to an account, or to the person behind a report (`?report=`). */
export default async function StaffNewMessagePage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/mailbox/new');
  const query = await searchParams;
  const report = typeof query.report === 'string' ? query.report : '';
  const t = await getTranslations('mailbox.staff');
  const mail = await getTranslations('mailbox');
  const kept = await keptFor(keptSlot('town', ''), user.id);
  const draft = await readDraft(user.id, 'new');
  const outcome = await messageOutcomeOf(query);
  const departments = await ownDepartments(actorOf(user));
  return (
    <StaffPage user={user} current="mailbox">
      <div className="bw-stack bw-measure">
        <h1>{t('new')}</h1>
        <OutcomeNote {...outcome} />
        <ClientMessages locale={locale} namespaces={['mailbox', 'ui']}>
          <KeptNote isKept={kept?.body !== undefined} />
          <Compose
            slot="new"
            draftKey={draft?.key ?? randomUUID()}
            body={kept?.body || draft?.body || ''}
            label={t('answer')}
            errors={{ body: problemAt(outcome, 'body'), file: problemAt(outcome, 'file') }}
            hidden={{ side: 'town', locale, ...(report ? { report } : {}) }}
          >
            {report ? (
              <p>{t('aboutReport')}</p>
            ) : (
              <Field
                id="login"
                label={t('login')}
                error={problemAt(outcome, 'login')}
                defaultValue={kept?.login}
                required
              />
            )}
            <Select id="department" label={t('from')} defaultValue={kept?.department}>
              {departments.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <Field
              id="subject"
              error={problemAt(outcome, 'subject')}
              label={mail('subject')}
              defaultValue={kept?.subject || draft?.subject || ''}
              maxLength={120}
              required
            />
          </Compose>
        </ClientMessages>
      </div>
    </StaffPage>
  );
}
