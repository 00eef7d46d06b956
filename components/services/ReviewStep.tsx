import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { reaches } from '@/lib/accounts/assurance';
import { filesBySlot } from '@/lib/applications/files';
import type { SendAction } from '@/lib/applications/form-state';
import { whatIsMissing } from '@/lib/applications/send';
import { localPath } from '@/lib/fields';
import { Link, type Locale } from '@/lib/i18n/routing';
import { ruleContext } from '@/lib/services/engine/evaluate';
import { sectionsOf } from '@/lib/services/engine/show';
import { FILES } from '@/lib/services/engine/tasks';
import { ActingNote } from './ActingNote';
import { AnswerSections } from './AnswerSections';
import { citizenPanels } from './citizen-panels';
import { FeeCard } from './FeeCard';
import { FileList } from './FileList';
import type { FormContext } from './form-page';
import { Recipients } from './Recipients';
import { SendForm } from './SendForm';
import { taskTitles } from './TaskList';

interface Props {
  readonly context: FormContext;
  readonly locale: Locale;
  readonly send: SendAction;
}

/** "Bitte prüfen": everything on one page, then binding. */
export async function ReviewStep({ context, locale, send }: Props) {
  const { service, evaluation, files, at, hidden, draft, here, body, tasks } = context;
  const t = await getTranslations('applications.review');
  const title = await taskTitles(context, locale);
  const texts = service.texts[locale];
  const fee = service.fee?.(evaluation.answers as never, ruleContext()) ?? null;
  const problems = whatIsMissing(service, evaluation, filesBySlot(files), body.visited);
  const missing = Object.keys(problems);
  const open = new Set(
    [...missing, ...body.changed].map((path) => (path.startsWith('file:') ? FILES : path.split('.')[0])),
  );
  const steps = tasks.map(({ id }) => id).filter((id) => open.has(id));
  const isUnseen = (step: string) =>
    problems[step] === 'unseen' && !missing.some((path) => path.startsWith(`${step}.`));
  const signers = service.signers?.(evaluation.answers as never) ?? [];
  const needsSignIn = here.owner === null && draft.source === 'online' && service.access.by !== 'anonymous';
  const isUnsure = draft.source === 'online' && !reaches(here.actor.assurance, service.access.assurance);
  const returnTo = encodeURIComponent(localPath(locale, at('/review')));
  return (
    <>
      <div className="bw-stack bw-stack--s">
        <h1>{t('heading')}</h1>
        <p>{t('intro')}</p>
      </div>
      {draft.source === 'online' ? <ActingNote acting={here.acting} /> : null}
      <AnswerSections
        sections={sectionsOf(service, evaluation.answers, locale)}
        level={2}
        action={({ step, title: name }) => (
          <Link href={at(`/${step}`)} prefetch={false} aria-label={t('changeStep', { step: name })}>
            {t('change')}
          </Link>
        )}
      />
      {evaluation.attachments.length > 0 ? (
        <section className="bw-card bw-card__b bw-stack bw-stack--s">
          <div className="bw-row">
            <h2 className="bw-h4 bw-grow">{t('files')}</h2>
            <Link href={at(`/${FILES}`)} prefetch={false} aria-label={t('changeStep', { step: t('files') })}>
              {t('change')}
            </Link>
          </div>
          {files.length === 0 ? <p>{t('noFiles')}</p> : <FileList files={files} />}
        </section>
      ) : null}
      {evaluation.hints.length > 0 ? (
        <Note tone="info">
          <p className="bw-strong">{t('hints')}</p>
          {evaluation.hints.map(({ code }) => (
            <p key={code}>{texts.hints?.[code]}</p>
          ))}
        </Note>
      ) : null}
      {fee ? <FeeCard fee={fee} locale={locale} /> : null}
      <Recipients service={service} locale={locale} recipients={evaluation.recipients} />
      {service.citizenPanels?.map((key) => {
        const Panel = citizenPanels[key];
        return Panel ? (
          <Panel key={key} service={service} answers={evaluation.answers} locale={locale} />
        ) : null;
      })}
      <details>
        <summary>{t('privacy')}</summary>
        <p>{texts.privacy}</p>
      </details>
      {missing.length > 0 || body.changed.length > 0 ? (
        <Note tone="wait">
          <p className="bw-strong">{t('missing')}</p>
          {steps.map((step) => (
            <p key={step}>
              <Link href={at(`/${step}`, 'check')} prefetch={false}>
                {t(isUnseen(step) ? 'unseen' : 'toStep', { step: title(step) })}
              </Link>
            </p>
          ))}
        </Note>
      ) : needsSignIn ? (
        <Note tone="info">
          <p>{t('needsSignIn')}</p>
          <ButtonLink href={`/account/sign-in?returnTo=${returnTo}`} prefetch={false}>
            {t('signIn')}
          </ButtonLink>
        </Note>
      ) : isUnsure ? (
        <Note tone="info">
          <p>{t(`assurance.${service.access.assurance ?? 'substantial'}`)}</p>
          <ButtonLink href={`/account/sign-in?returnTo=${returnTo}`} prefetch={false}>
            {t('signIn')}
          </ButtonLink>
        </Note>
      ) : (
        <SendForm
          send={send}
          hidden={hidden}
          isCounter={draft.source === 'counter'}
          signers={signers}
          warning={texts.binding ?? t('warning')}
          declaration={texts.declaration}
        />
      )}
    </>
  );
}
