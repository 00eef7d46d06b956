import { getFormatter, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AnswerSections } from '@/components/services/AnswerSections';
import { CaseFees } from '@/components/services/CaseFees';
import { Recipients } from '@/components/services/Recipients';
import { staffPanels } from '@/components/services/staff-panels';
import { Note } from '@/components/ui/Note';
import { State } from '@/components/ui/State';
import type { Case } from '@/lib/applications/case';
import { newCodes } from '@/lib/applications/signing-here';
import { localPath } from '@/lib/fields';
import type { Locale } from '@/lib/i18n/routing';
import { isFeeState } from '@/lib/payments/types';
import type { Asked } from '@/lib/services/desk-types';
import { type Line, sectionsOf } from '@/lib/services/engine/show';
import { keysThatHold } from '@/lib/services/engine/values';
import { AskedLines } from './AskedLines';
import { CaseFiles } from './CaseFiles';
import { CaseVersions } from './CaseVersions';
import { Due } from './InboxRows';

interface Props {
  readonly found: Case;
  readonly locale: Locale;
  readonly note: ReactNode;
}

/** What is known of a case: data with what changed, files in place, fee, recipients, history. */
export async function CaseScreen({ found, locale, note }: Props) {
  const t = await getTranslations('applicationDesk');
  const review = await getTranslations('applications.review');
  const own = await getTranslations('applications.case');
  const codes = await newCodes();
  const format = await getFormatter();
  const { row, service, versions, files } = found;
  const texts = service.texts[locale];
  const state = service.states[row.state];
  const latest = versions[0];
  const day = (at: number) => format.dateTime(at, { dateStyle: 'medium' });
  const before = linesOf(found, 1, locale);
  const isChanged = versions.length > 1;
  return (
    <article className="d-pane bw-stack ap-case" aria-label={found.subject || texts.title}>
      <header className="bw-stack bw-stack--s">
        <p className="bw-small bw-muted">
          {row.number}, {t('sentAt', { date: day(row.sentAt ?? row.createdAt) })}
        </p>
        <h1 className="bw-h2">{found.subject || texts.title}</h1>
        <p className="bw-row bw-row--wrap">
          {state ? (
            <State tone={state.tone} icon={state.icon}>
              {texts.states[row.state]?.label}
            </State>
          ) : null}
          {state?.isDecided ? null : <Due item={row} />}
          {row.source === 'counter' ? <State icon="building">{t('counter')}</State> : null}
          {row.largePrint ? <State icon="eye">{t('largePrint')}</State> : null}
        </p>
        <p className="bw-small">
          {texts.title}, {found.department}.{' '}
          {found.assignee ? t('with', { name: found.assignee }) : t('nobody')}
          {row.identityCheck
            ? ` ${t('identity', { check: review(`identityChecks.${row.identityCheck}`) })}`
            : ''}
        </p>
      </header>
      {note}
      {found.signers.some(({ signedAt }) => signedAt === null) ? (
        <Note tone="wait">
          <p>{t('waitsSigners')}</p>
          {found.signers.map(({ id, name, token }) =>
            codes[id] ? (
              <p key={id}>
                <b>{own('inviteCode', { name, code: codes[id] })}</b>{' '}
                <a href={localPath(locale, `/services/sign/${token}`)}>{own('inviteLink', { name })}</a>
              </p>
            ) : null,
          )}
        </Note>
      ) : null}
      {service.staffPanels?.map((key) => {
        const Panel = staffPanels[key];
        return Panel ? <Panel key={key} found={found} locale={locale} /> : null;
      })}
      <h2 className="bw-h3">{t('data')}</h2>
      <AnswerSections
        sections={sectionsOf(service, latest?.answers ?? {}, locale)}
        below={(path) => {
          if (!isChanged) return null;
          const now = linesOf(found, 0, locale).get(path)?.value;
          const was = before.get(path)?.value;
          return was === now ? null : (
            <span className="ap-was">{t('was', { value: was ?? t('nothing') })}</span>
          );
        }}
      />
      <CaseVersions found={found} locale={locale} />
      <CaseFiles service={service} locale={locale} files={files} />
      <CaseFees found={found} locale={locale} staffHref={(id) => `/staff/payments/${id}`} />
      <Recipients
        service={service}
        locale={locale}
        recipients={keysThatHold(service, latest?.answers ?? {}, service.recipients)}
      />
      <CaseHistory found={found} locale={locale} />
    </article>
  );
}

/** Path → line of a version, the newest is 0. */
function linesOf({ service, versions }: Case, index: number, locale: Locale): Map<string, Line> {
  const sections = sectionsOf(service, versions[index]?.answers ?? {}, locale);
  return new Map(sections.flatMap(({ lines }) => lines).map((line) => [line.path, line]));
}

async function CaseHistory({ found, locale }: { found: Case; locale: Locale }) {
  const t = await getTranslations('applications');
  const desk = await getTranslations('applicationDesk');
  const format = await getFormatter();
  const texts = found.service.texts[locale];
  return (
    <section className="bw-stack bw-stack--s">
      <h2 className="bw-h3">{desk('history')}</h2>
      <ol className="ap-history">
        {found.events.map(({ id, at, type, key, actor, body }) => (
          <li key={id}>
            <b>
              {type === 'transition' || type === 'proposed'
                ? `${type === 'proposed' ? `${t('case.events.proposed')}: ` : ''}${(type === 'transition' ? texts.transitions[key]?.event : undefined) ?? texts.transitions[key]?.label ?? key}`
                : type === 'fee' && isFeeState(key)
                  ? t(`case.feeEvents.${key}`)
                  : t(`case.events.${type}`)}
            </b>{' '}
            <span className="bw-small bw-muted">
              {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
              {actor ? `, ${actor}` : ''}
            </span>
            {type === 'transition' ? (
              <AskedLines
                found={found}
                transition={key}
                asked={(body as { asked?: Asked } | null)?.asked ?? {}}
                locale={locale}
              />
            ) : null}
            {(body as { text?: string } | null)?.text ? (
              <p className="bw-small">{(body as { text: string }).text}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
