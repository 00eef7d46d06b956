import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { KeptNote } from '@/components/account/KeptNote';
import { MissingPage } from '@/components/errors/MissingPage';
import { FilesStep } from '@/components/services/FilesStep';
import { FormFrame } from '@/components/services/FormFrame';
import {
  type FormContext,
  formContext,
  oneOfSearch,
  problemWords,
  type Search,
  shownService,
} from '@/components/services/form-page';
import { ReviewStep } from '@/components/services/ReviewStep';
import { StepForm } from '@/components/services/StepForm';
import { taskTitles } from '@/components/services/TaskList';
import { ClientMessages } from '@/components/shell/client-messages';
import { ButtonLink } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { Steps } from '@/components/ui/Steps';
import { stepMark } from '@/lib/applications/drafts';
import { keptStepFor } from '@/lib/applications/kept-step';
import { localPath } from '@/lib/fields';
import type { Locale } from '@/lib/i18n/routing';
import { evaluate, problemsOfStep, ruleContext } from '@/lib/services/engine/evaluate';
import { FILES, REVIEW } from '@/lib/services/engine/tasks';
import { stepView } from '@/lib/services/engine/view';
import { fieldNameAt, inPageOrder } from '@/lib/services/problem-words';
import { changeFiles, claim, filesDone, save, send } from '../../../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; service: string; step: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, service: id, step } = await params;
  const t = await getTranslations({ locale, namespace: 'applications.form' });
  const service = shownService(id);
  const own = { [FILES]: t('files'), [REVIEW]: t('review') }[step];
  const texts = service?.texts[locale];
  const title = `${own ?? texts?.steps[step]?.title ?? ''} – ${texts?.title ?? ''}`;
  const isWrong = 'check' in (await searchParams);
  return { title: isWrong ? t('titleError', { title }) : title, robots: { index: false } };
}

/** One short page: a step's questions, the files, or the review. */
export default async function StepPage({ params, searchParams }: Props) {
  const { locale, service: id, step } = await params;
  setRequestLocale(locale);
  const search = await searchParams;
  const context = await formContext(id, locale, search);
  const index = context ? context.tasks.findIndex((task) => task.id === step) : -1;
  if (!context) return <MissingPage />;
  // A step that other answers have made needless: the list shows what is asked now.
  if (index < 0 && context.service.steps[step]) redirect(localPath(locale, context.at()));
  if (index < 0) return <MissingPage />;
  const title = await taskTitles(context, locale);
  const before = context.tasks[index - 1];
  return (
    <FormFrame
      context={context}
      locale={locale}
      backHref={context.at(before ? `/${before.id}` : '')}
      claim={claim}
      hasOverview
      steps={<Steps current={index + 1} total={context.tasks.length} label={title(step)} />}
    >
      <ClientMessages locale={locale} namespaces={['applications', 'areas', 'map', 'ui']}>
        {step === FILES ? (
          <FilesStep
            context={context}
            locale={locale}
            change={changeFiles}
            done={filesDone}
            problem={oneOfSearch(search, 'problem')}
          />
        ) : step === REVIEW ? (
          <ReviewStep context={context} locale={locale} send={send} />
        ) : (
          <Questions context={context} locale={locale} step={step} search={search} />
        )}
      </ClientMessages>
    </FormFrame>
  );
}

async function Questions({
  context,
  locale,
  step,
  search,
}: {
  context: FormContext;
  locale: Locale;
  step: string;
  search: Search;
}) {
  const { service, body, hidden, here, draft } = context;
  const kept = here.actor.id ? await keptStepFor(service.id, step, here.actor.id) : null;
  const entered = kept ? { ...body.entered, [step]: kept } : body.entered;
  const evaluation = kept ? evaluate(service, entered, ruleContext()) : context.evaluation;
  const text = service.texts[locale].steps[step];
  const problems = 'check' in search ? problemsOfStep(evaluation, step) : {};
  const errors = await problemWords(service, locale, problems);
  const t = await getTranslations('applications.form');
  const view = stepView(service, step, entered, evaluation.answers, {
    language: locale,
    errors,
    more: oneOfSearch(search, 'more'),
    stateless: t('stateless'),
  });
  const summary = inPageOrder(service, Object.keys(errors)).map((path) => ({
    id: path.slice(step.length + 1),
    text: `${fieldNameAt(service, locale, path)}: ${errors[path]}`,
  }));
  const exit = evaluation.exit ? service.exits?.[evaluation.exit as never] : null;
  const exitText = evaluation.exit ? service.texts[locale].exits[evaluation.exit] : null;
  const hints = evaluation.hints.filter((hint) => hint.step === step && body.visited.includes(step));
  return (
    <>
      {exitText ? (
        <Note tone="wait">
          <p className="bw-strong">{exitText.title}</p>
          <p>{exitText.text}</p>
          {exit?.to && exitText.action ? (
            <ButtonLink href={`/services/${exit.to}`} prefetch={false} variant="secondary">
              {exitText.action}
            </ButtonLink>
          ) : null}
        </Note>
      ) : null}
      {hints.map(({ code }) => (
        <Note key={code} tone="info">
          {service.texts[locale].hints?.[code]}
        </Note>
      ))}
      <KeptNote isKept={kept !== null} />
      <StepForm
        key={`${step} ${stepMark(body.entered, step)} ${oneOfSearch(search, 'more')} ${'check' in search}`}
        save={save}
        step={view}
        hidden={{ ...hidden, step, seen: stepMark(body.entered, step) }}
        errors={summary}
        heading={text?.heading ?? ''}
        intro={text?.intro}
        {...(service.feeSteps?.includes(step)
          ? { fee: service.fee?.(evaluation.answers as never, ruleContext()) ?? null }
          : {})}
        slot={`${here.actor.id ?? 'anonymous'} ${draft.id} ${step}`}
      />
    </>
  );
}
