import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { KeptNote } from '@/components/account/KeptNote';
import { CaseCard } from '@/components/mailbox/CaseCard';
import { Compose } from '@/components/mailbox/Compose';
import { Messages } from '@/components/mailbox/Messages';
import { OutcomeNote } from '@/components/mailbox/OutcomeNote';
import { StaffTools } from '@/components/mailbox/StaffTools';
import { messageOutcomeOf, problemAt } from '@/components/mailbox/words';
import { ClientMessages } from '@/components/shell/client-messages';
import { StaffPage } from '@/components/staff/StaffPage';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import type { Locale } from '@/lib/i18n/routing';
import { keptFor } from '@/lib/kept-entries/kept-entries';
import { caseOf } from '@/lib/mailbox/case-of';
import { readDraft } from '@/lib/mailbox/drafts';
import { keptSlot } from '@/lib/mailbox/kept-slot';
import { listTemplates, templatesFor } from '@/lib/mailbox/templates';
import { readStaffThread } from '@/lib/mailbox/thread';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'mailbox.staff' });
  return { title: t('title'), robots: { index: false } };
}

/** One conversation as the town hall sees it. */
export default async function StaffThreadPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, `/staff/mailbox/${id}`);
  const thread = await readStaffThread(actorOf(user), id);
  if (!thread) notFound();
  const t = await getTranslations('mailbox.staff');
  const kept = await keptFor(keptSlot('town', id), user.id);
  const draft = await readDraft(user.id, id);
  const about = await caseOf(actorOf(user), thread, 'town');
  const outcome = await messageOutcomeOf(await searchParams);
  return (
    <StaffPage user={user} current="mailbox">
      <div className="mb-desk">
        <article className="bw-stack">
          <header>
            <p className="bw-muted bw-small">
              {thread.owner} · {thread.department}
            </p>
            <h1 className="bw-h3">{thread.subject}</h1>
          </header>
          <OutcomeNote {...outcome} />
          {about ? <CaseCard about={about} locale={locale} /> : null}
          <Messages thread={thread} own="town" />
          <ClientMessages locale={locale} namespaces={['mailbox', 'ui']}>
            <KeptNote isKept={kept !== null} />
            <Compose
              slot={id}
              draftKey={draft?.key ?? randomUUID()}
              body={kept?.body || draft?.body || ''}
              label={t('answer')}
              errors={{ body: problemAt(outcome, 'body'), file: problemAt(outcome, 'file') }}
              templates={templatesFor(await listTemplates(actorOf(user)), thread.departmentId, thread.owner)}
              hidden={{ thread: id, seenSeq: String(thread.lastSeq), side: 'town', locale }}
            />
          </ClientMessages>
        </article>
        <StaffTools thread={thread} locale={locale} isMine={thread.assigneeId === user.id} />
      </div>
    </StaffPage>
  );
}
