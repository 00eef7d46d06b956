import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { KeptNote } from '@/components/account/KeptNote';
import { Compose } from '@/components/mailbox/Compose';
import { OutcomeNote } from '@/components/mailbox/OutcomeNote';
import { messageOutcomeOf, problemAt } from '@/components/mailbox/words';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Field, Select } from '@/components/ui/Field';
import { requireUser } from '@/lib/accounts/session';
import { listDepartments } from '@/lib/departments/queries';
import type { Locale } from '@/lib/i18n/routing';
import { keptFor } from '@/lib/kept-entries/kept-entries';
import { ownFiles, writableBoxes } from '@/lib/mailbox/box';
import { readDraft } from '@/lib/mailbox/drafts';
import { keptSlot } from '@/lib/mailbox/kept-slot';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'mailbox' });
  const title = (await searchParams).problem ? t('problemTitle', { title: t('new') }) : t('new');
  return { title, robots: { index: false } };
}

/** A new message to a department. */
export default async function NewMessagePage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, '/mailbox/new');
  const t = await getTranslations('mailbox');
  const kept = await keptFor(keptSlot('citizen', ''), user.id);
  const draft = await readDraft(user.id, 'new');
  const departments = (await listDepartments()).filter(({ isActive }) => isActive);
  const outcome = await messageOutcomeOf(await searchParams);
  const boxes = await writableBoxes(user.id);
  return (
    <TaskPage title={t('new')} titleIsHeading backHref="/mailbox">
      <div className="bw-stack bw-measure">
        <OutcomeNote {...outcome} />
        <ClientMessages locale={locale} namespaces={['mailbox', 'ui']}>
          <KeptNote isKept={kept?.body !== undefined} />
          <Compose
            slot="new"
            draftKey={draft?.key ?? randomUUID()}
            body={kept?.body || draft?.body || ''}
            label={t('message')}
            errors={{ body: problemAt(outcome, 'body'), file: problemAt(outcome, 'file') }}
            hidden={{ side: 'citizen', locale }}
            reuse={await ownFiles(user.id)}
          >
            {boxes.length > 1 ? (
              <Select id="box" label={t('box')} defaultValue={kept?.box}>
                {boxes.map(({ kind, id, name }) => (
                  <option key={id} value={`${kind}:${id}`}>
                    {name ?? t('ownBox')}
                  </option>
                ))}
              </Select>
            ) : null}
            <Select
              id="department"
              label={t('department')}
              error={problemAt(outcome, 'department')}
              required
              defaultValue={kept?.department ?? ''}
            >
              <option value="">{t('choose')}</option>
              {departments.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <Field
              id="subject"
              error={problemAt(outcome, 'subject')}
              label={t('subject')}
              hint={t('subjectHint')}
              defaultValue={kept?.subject || draft?.subject || ''}
              maxLength={120}
              required
            />
          </Compose>
        </ClientMessages>
      </div>
    </TaskPage>
  );
}
