import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { KeptNote } from '@/components/account/KeptNote';
import { CaseCard } from '@/components/mailbox/CaseCard';
import { Messages } from '@/components/mailbox/Messages';
import { OutcomeNote } from '@/components/mailbox/OutcomeNote';
import { PrintPage } from '@/components/mailbox/PrintPage';
import { ReplyBar } from '@/components/mailbox/ReplyBar';
import { SmallForm } from '@/components/mailbox/SmallForm';
import { messageOutcomeOf, problemAt } from '@/components/mailbox/words';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Button } from '@/components/ui/Button';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { keptFor } from '@/lib/kept-entries/kept-entries';
import { ownFiles } from '@/lib/mailbox/box';
import { caseOf } from '@/lib/mailbox/case-of';
import { readDraft } from '@/lib/mailbox/drafts';
import { keptSlot } from '@/lib/mailbox/kept-slot';
import { readOwnThread } from '@/lib/mailbox/thread';

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
  const about = await caseOf(actorOf(user), thread, 'citizen');
  const move = thread.isArchived ? 'unarchive' : 'archive';
  const actions = (
    <ClientMessages locale={locale} namespaces={[]}>
      <PrintPage label={t('print')} />
    </ClientMessages>
  );
  const outcome = await messageOutcomeOf(await searchParams);
  const answer = thread.mayWrite ? (
    <ClientMessages locale={locale} namespaces={['mailbox', 'ui']}>
      <ReplyBar
        slot={id}
        draftKey={draft?.key ?? randomUUID()}
        body={kept?.body || draft?.body || ''}
        hidden={{ thread: id, seenSeq: String(thread.lastSeq), side: 'citizen', locale }}
        reuse={await ownFiles(user.id)}
        errors={{ body: problemAt(outcome, 'body'), file: problemAt(outcome, 'file') }}
      />
    </ClientMessages>
  ) : null;
  const { department, assignee } = thread;
  return (
    <TaskPage
      title={thread.subject}
      subtitle={assignee ? t('with', { department, name: assignee }) : department}
      titleIsHeading
      backHref="/mailbox"
      actions={actions}
      dock={answer}
    >
      <div className="bw-stack bw-measure">
        <p className="bw-only-print">
          <b>{thread.subject}</b>, {department}
        </p>
        <OutcomeNote {...outcome} />
        <KeptNote isKept={kept !== null} />
        {about ? <CaseCard about={about} locale={locale} /> : null}
        <Messages thread={thread} own="citizen" />
        {thread.mayWrite ? (
          <SmallForm action={move} threadId={id} locale={locale}>
            <Button type="submit" variant="tertiary" block>
              {t(move)}
            </Button>
          </SmallForm>
        ) : (
          <p>{t('readOnly')}</p>
        )}
      </div>
    </TaskPage>
  );
}
