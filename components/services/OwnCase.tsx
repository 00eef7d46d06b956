import { getFormatter, getTranslations } from 'next-intl/server';
import type { ComponentProps } from 'react';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { State } from '@/components/ui/State';
import { DoneMark, Timeline, type TimelineItem } from '@/components/ui/Steps';
import type { Case, CaseEvent } from '@/lib/applications/case';
import { endedPapers, isTownPaper } from '@/lib/applications/case-papers';
import type { DeskAction, InviteAction } from '@/lib/applications/form-state';
import { newCodes } from '@/lib/applications/signing-here';
import { localPath } from '@/lib/fields';
import type { Locale } from '@/lib/i18n/routing';
import { isFeeState } from '@/lib/payments/types';
import { sectionsOf, toldLines } from '@/lib/services/engine/show';
import { AnswerRequest } from './AnswerRequest';
import { AnswerSections } from './AnswerSections';
import { CaseFees } from './CaseFees';
import { FileList } from './FileList';
import { Hidden } from './Hidden';
import { SignerList } from './SignerList';

interface Props {
  readonly found: Case;
  readonly locale: Locale;
  /** Secret of a case without an account; empty otherwise. */
  readonly token: string;
  /** The address says that it was sent just now: true of it for some minutes. */
  readonly isJustSent: boolean;
  /** What was asked for has just been added. */
  readonly isAnswered: boolean;
  readonly answer: DeskAction;
  readonly move: (form: FormData) => Promise<void>;
  /** Begins a new case with the data of this one. */
  readonly begin?: (form: FormData) => Promise<void>;
  readonly invite: InviteAction;
  readonly problem: string;
}

/** As long is a case one that was sent just now, however often the page is opened. */
const JUST_MS = 15 * 60_000;

/** A case as its person sees it: where it stands, what is missing, what happens next, what was sent. */
export async function OwnCase({
  found,
  locale,
  token,
  isJustSent: isSaidSent,
  isAnswered,
  answer,
  move,
  begin,
  invite,
  problem,
}: Props) {
  const t = await getTranslations('applications.case');
  const format = await getFormatter();
  const { row, service, versions, files } = found;
  const texts = service.texts[locale];
  const state = service.states[row.state];
  const day = (at: number) => format.dateTime(at, { dateStyle: 'medium' });
  const latest = versions[0];
  const ended = endedPapers(service, files);
  const codes = await newCodes();
  const isDone = row.closedAt !== null || state?.isDecided === true;
  const request = isDone ? undefined : found.requests.find(({ answeredAt }) => answeredAt === null);
  const isJustSent = isSaidSent && !request && Date.now() - (row.sentAt ?? 0) < JUST_MS;
  const moves = Object.entries(service.transitions).filter(
    ([, rule]) => rule.by === 'citizen' && rule.from.includes(row.state),
  );
  const hidden = { id: row.id, token, locale, revision: String(row.revision), service: service.id };
  return (
    <TaskPage title={texts.title} subtitle={row.number} backHref={token ? '/services' : '/services/mine'}>
      <div className="bw-stack sv-page">
        {isJustSent ? (
          <div className="sv-sent">
            <DoneMark />
            <h1>{t('sent')}</h1>
            <p>
              {t('number')} <b className="bw-strong">{row.number}</b>
            </p>
            <p>{token ? t('keepLink') : t('copyInBox')}</p>
          </div>
        ) : (
          <h1>{texts.title}</h1>
        )}
        {isAnswered && !request ? (
          <div role="status">
            <Note tone="ok">{t('answerDone')}</Note>
          </div>
        ) : null}
        {problem ? (
          <div role="alert">
            <Note tone="bad">{t('conflict')}</Note>
          </div>
        ) : null}
        <div className="bw-stack bw-stack--s">
          {state ? (
            <p>
              <State tone={state.tone} icon={state.icon}>
                {texts.states[row.state]?.label}
              </State>
            </p>
          ) : null}
          <p>{texts.states[row.state]?.citizen}</p>
          {isDone ? null : row.waitsSince ? (
            <p>{t('waits')}</p>
          ) : row.dueAt ? (
            <p>{t('due', { date: day(row.dueAt) })}</p>
          ) : null}
        </div>
        {found.signers.length > 0 ? (
          <section className="bw-stack bw-stack--s">
            <h2 className="bw-h3">{t('signers')}</h2>
            {found.signers.some(({ signedAt }) => signedAt === null) ? (
              <>
                <Note tone="wait">{t('notComplete')}</Note>
                <p>{t('invite')}</p>
              </>
            ) : null}
            <ClientMessages locale={locale} namespaces={['applications']}>
              <SignerList
                rows={found.signers.map(({ id, name, signedAt, token: key }) => ({
                  id,
                  name,
                  signedOn: signedAt ? day(signedAt) : '',
                  href: localPath(locale, `/services/sign/${key}`),
                  code: codes[id] ?? '',
                }))}
                hidden={{ id: row.id, token, locale }}
                invite={invite}
              />
            </ClientMessages>
          </section>
        ) : null}
        {request ? (
          <AnswerRequest found={found} request={request} locale={locale} token={token} answer={answer} />
        ) : null}
        {isJustSent || !isDone ? (
          <section className="bw-stack bw-stack--s">
            <h2 className="bw-h3">{t('next')}</h2>
            <ol className="sv-list">
              {texts.nextSteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
        ) : null}
        {found.threadId && !token ? (
          <ButtonLink
            href={`/mailbox/${found.threadId}`}
            prefetch={false}
            variant="secondary"
            icon="mail"
            block
          >
            {t('messages')}
          </ButtonLink>
        ) : null}
        {begin && service.startsFrom?.offeredIn?.includes(row.state) ? (
          <form action={begin}>
            <Hidden values={{ service: service.id, locale, from: row.id }} />
            <Button type="submit" variant="secondary" icon="forward" block>
              {t('again')}
            </Button>
          </form>
        ) : null}
        <section className="bw-stack bw-stack--s">
          <h2 className="bw-h3">{t('history')}</h2>
          <Timeline items={found.events.filter((event) => !isSaidWith(event)).map(eventItem)} />
        </section>
        <CaseFees found={found} locale={locale} />
        <section className="bw-stack bw-stack--s">
          <h2 className="bw-h3">{t('answers')}</h2>
          <AnswerSections sections={sectionsOf(service, latest?.answers ?? {}, locale)} />
        </section>
        <OwnFiles
          title={t('papers')}
          files={files.filter(({ slot }) => isTownPaper(slot)).reverse()}
          token={token}
          about={({ id, addedAt }) => t(ended.has(id) ? 'ended' : 'issued', { date: day(addedAt) })}
        />
        <OwnFiles title={t('files')} files={files.filter(({ slot }) => !isTownPaper(slot))} token={token} />
        {moves.map(([key]) => (
          <details key={key} className="sv-discard">
            <summary>{texts.transitions[key]?.label}</summary>
            <form action={move} className="bw-stack bw-stack--s">
              <Hidden values={{ ...hidden, transition: key }} />
              <p>{texts.transitions[key]?.hint}</p>
              <Button type="submit" variant="secondary">
                {t('confirmMove', { action: texts.transitions[key]?.label ?? key })}
              </Button>
            </form>
          </details>
        ))}
      </div>
    </TaskPage>
  );

  /** Without an account what a transition tells is kept as a message of the same moment: both are one entry. */
  function saidBy({ type, key, at }: CaseEvent): CaseEvent | undefined {
    if (row.ownerKind !== null || type !== 'transition' || !service.transitions[key]?.isTold)
      return undefined;
    return found.events.find((event) => event.type === 'message' && event.at === at);
  }

  function isSaidWith(event: CaseEvent): boolean {
    return event.type === 'message' && found.events.some((other) => saidBy(other) === event);
  }

  function eventItem(event: CaseEvent): TimelineItem {
    const { type, key, at } = event;
    const { body } = saidBy(event) ?? event;
    const told = type === 'transition' ? toldLines(service, key, event.body, locale) : [];
    const text = (body as { text?: string } | null)?.text;
    const said = (text ? [text] : told).join('\n');
    return {
      tone: 'done',
      icon: 'check',
      title:
        type === 'transition'
          ? (texts.transitions[key]?.event ?? t('events.transition'))
          : type === 'fee' && isFeeState(key)
            ? t(`feeEvents.${key}`)
            : t(`events.${type}`),
      text: (
        <>
          {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
          {said ? <span className="sv-said">{said}</span> : null}
        </>
      ),
    };
  }
}

function OwnFiles({ title, ...list }: { title: string } & ComponentProps<typeof FileList>) {
  if (list.files.length === 0) return null;
  return (
    <section className="bw-card bw-card__b bw-stack bw-stack--s">
      <h2 className="bw-h4">{title}</h2>
      <FileList {...list} />
    </section>
  );
}
