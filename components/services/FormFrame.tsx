import { getFormatter, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { TaskPage } from '@/components/shell/TaskPage';
import { Button } from '@/components/ui/Button';
import { IconLink } from '@/components/ui/IconButton';
import { Note } from '@/components/ui/Note';
import type { Locale } from '@/lib/i18n/routing';
import type { FormContext } from './form-page';

interface Props {
  readonly context: FormContext;
  readonly locale: Locale;
  readonly backHref: string;
  readonly claim: (form: FormData) => Promise<void>;
  readonly steps?: ReactNode;
  readonly dock?: ReactNode;
  /** The button to all steps; not on that page itself. */
  readonly hasOverview?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page of a form: name of the service, when it was saved, the way to all steps. */
export async function FormFrame({
  context,
  locale,
  backHref,
  claim,
  steps,
  dock,
  hasOverview,
  children,
}: Props) {
  const t = await getTranslations('applications.form');
  const format = await getFormatter();
  const { service, draft, body, waits, at, hidden } = context;
  const time = format.dateTime(draft.editedAt, { hour: '2-digit', minute: '2-digit' });
  return (
    <TaskPage
      title={service.texts[locale].title}
      subtitle={body.visited.length > 0 ? t('saved', { time }) : t('notSaved')}
      backHref={backHref}
      steps={steps}
      dock={dock}
      actions={
        hasOverview ? <IconLink icon="list" label={t('overview')} href={at()} prefetch={false} /> : null
      }
    >
      <div className="bw-stack sv-page">
        {waits ? (
          <Note tone="info">
            <form action={claim} className="bw-stack bw-stack--s">
              {Object.entries(hidden).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <p>{t('claim')}</p>
              <Button type="submit" variant="secondary">
                {t('claimYes')}
              </Button>
            </form>
          </Note>
        ) : null}
        {body.changed.length > 0 ? <ChangedNote context={context} locale={locale} /> : null}
        {children}
      </div>
    </TaskPage>
  );
}

/** The form has changed since it was begun: which steps to look at again. */
async function ChangedNote({ context, locale }: Pick<Props, 'context' | 'locale'>) {
  const t = await getTranslations('applications.form');
  const { service, body } = context;
  const ids = new Set(body.changed.map((path) => path.split('.')[0] ?? ''));
  const steps = [...ids].flatMap((id) => service.texts[locale].steps[id]?.title ?? []);
  return <Note tone="wait">{t('changed', { steps: steps.join(', ') })}</Note>;
}
