import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { MissingPage } from '@/components/errors/MissingPage';
import { FormFrame } from '@/components/services/FormFrame';
import { formContext, type Search, shownService } from '@/components/services/form-page';
import { TaskList, taskTitles } from '@/components/services/TaskList';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { Progress } from '@/components/ui/Steps';
import type { Locale } from '@/lib/i18n/routing';
import { euroText } from '@/lib/payments/money';
import { ruleContext } from '@/lib/services/engine/evaluate';
import { nextTask, REVIEW } from '@/lib/services/engine/tasks';
import { claim, discard } from '../../actions';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; service: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, service } = await params;
  return { title: shownService(service)?.texts[locale].title, robots: { index: false } };
}

/** Where somebody stands: all steps, the fee as far as it is known, when the draft goes. */
export default async function FormPage({ params, searchParams }: Props) {
  const { locale, service: id } = await params;
  setRequestLocale(locale);
  const search = await searchParams;
  const context = await formContext(id, locale, search);
  if (!context) return <MissingPage />;
  const { service, tasks, evaluation, at, hidden } = context;
  const t = await getTranslations('applications.form');
  const format = await getFormatter();
  const title = await taskTitles(context, locale);
  const next = nextTask(tasks);
  const done = tasks.filter(({ state }) => state === 'done').length;
  const fee = service.fee?.(evaluation.answers as never, ruleContext()) ?? null;
  return (
    <FormFrame
      context={context}
      locale={locale}
      backHref={`/services/${id}`}
      claim={claim}
      dock={
        <ButtonLink href={at(`/${next}`)} prefetch={false} block>
          {next === REVIEW ? t('toReview') : t('goOn', { step: title(next) })}
        </ButtonLink>
      }
    >
      {'begun' in search ? <Note tone="wait">{t('begun')}</Note> : null}
      <div className="bw-stack bw-stack--s">
        <h1>{service.texts[locale].taskTitle}</h1>
        <p className="bw-small bw-muted">{t('progress', { done, total: tasks.length })}</p>
        <Progress value={done} max={tasks.length} label={t('overview')} />
      </div>
      <TaskList context={context} locale={locale} />
      <dl className="bw-card bw-card__b sv-sums">
        {service.fee ? (
          <div>
            <dt>{t('fee')}</dt>
            <dd>{fee ? euroText(fee.totalCents, locale) : t('feeUnknown')}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('deletedOn')}</dt>
          <dd>
            {format.dateTime(new Date(`${context.deletedOn}T12:00:00Z`), {
              day: '2-digit',
              month: '2-digit',
            })}
          </dd>
        </div>
      </dl>
      <details className="sv-discard">
        <summary>{t('discard')}</summary>
        <form action={discard} className="bw-stack bw-stack--s">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p>{t('discardAsk')}</p>
          <Button type="submit" variant="secondary" icon="trash">
            {t('discardYes')}
          </Button>
        </form>
      </details>
    </FormFrame>
  );
}
