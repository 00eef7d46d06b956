import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { KeptNote } from '@/components/account/KeptNote';
import { Compose } from '@/components/mailbox/Compose';
import { Messages } from '@/components/mailbox/Messages';
import { OutcomeNote } from '@/components/mailbox/OutcomeNote';
import { PrintPage } from '@/components/mailbox/PrintPage';
import { SmallForm } from '@/components/mailbox/SmallForm';
import { outcomeOf } from '@/components/mailbox/words';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Button } from '@/components/ui/Button';
import { Entry, EntryList } from '@/components/ui/Card';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { keptFor } from '@/lib/kept-entries/kept-entries';
import { ownFiles } from '@/lib/mailbox/box';
import { readDraft } from '@/lib/mailbox/drafts';
import { keptSlot } from '@/lib/mailbox/kept-slot';
import { readOwnThread } from '@/lib/mailbox/thread';
import { followToken } from '@/lib/reports/follow-token';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'mailbox' });
  const title = (await searchParams).problem ? t('problemTitle', { title: t('title') }) : t('title');
  return { title, robots: { index: false } };
}

/** One conversation and the answer to it. */
export default async function ThreadPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireUser('account', locale, `/mailbox/${id}`);
  const thread = await readOwnThread(actorOf(user), id);
  if (!thread) notFound();
  const t = await getTranslations('mailbox');
  const kept = await keptFor(keptSlot('citizen', id), user.id);
  const draft = await readDraft(user.id, id);
  const move = thread.isArchived ? 'unarchive' : 'archive';
  const actions = (
    <ClientMessages locale={locale} namespaces={[]}>
      <PrintPage label={t('print')} />
    </ClientMessages>
  );
  return (
    <TaskPage
      title={thread.subject}
      subtitle={thread.department}
      titleIsHeading
      backHref="/mailbox"
      actions={actions}
    >
      <div className="bw-stack bw-measure">
        <OutcomeNote {...(await outcomeOf(await searchParams))} />
        {thread.caseKind === 'report' && thread.caseId ? (
          <EntryList label={t('threadHint')}>
            <Entry href={`/follow/${followToken(thread.caseId)}`} icon="road" title={t('threadHint')} />
          </EntryList>
        ) : null}
        <Messages thread={thread} own="citizen" />
        {thread.mayWrite ? (
          <ClientMessages locale={locale} namespaces={['mailbox', 'ui']}>
            <KeptNote isKept={kept !== null} />
            <Compose
              slot={id}
              draftKey={draft?.key ?? randomUUID()}
              body={kept?.body || draft?.body || ''}
              label={t('answer')}
              hidden={{ thread: id, seenSeq: String(thread.lastSeq), side: 'citizen', locale }}
              reuse={await ownFiles(user.id)}
            />
          </ClientMessages>
        ) : (
          <p>{t('readOnly')}</p>
        )}
        {thread.mayWrite ? (
          <SmallForm action={move} threadId={id} locale={locale}>
            <Button type="submit" variant="tertiary" block>
              {t(move)}
            </Button>
          </SmallForm>
        ) : null}
      </div>
    </TaskPage>
  );
}
