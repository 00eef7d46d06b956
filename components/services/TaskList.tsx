import { getTranslations } from 'next-intl/server';
import { cx } from '@/components/ui/cx';
import { Icon } from '@/components/ui/Icon';
import { Link, type Locale } from '@/lib/i18n/routing';
import { FILES, REVIEW, type Task } from '@/lib/services/engine/tasks';
import type { FormContext } from './form-page';

/** Name of a task: the step's, or one of the engine's own two. */
export async function taskTitles(context: FormContext, locale: Locale): Promise<(id: string) => string> {
  const t = await getTranslations('applications.form');
  return (id) => {
    if (id === FILES) return t('files');
    if (id === REVIEW) return t('review');
    return context.service.texts[locale].steps[id]?.title ?? id;
  };
}

/** All steps with how far they are; the last one opens when all others are done. */
export async function TaskList({ context, locale }: { context: FormContext; locale: Locale }) {
  const t = await getTranslations('applications.form');
  const title = await taskTitles(context, locale);
  return (
    <ol className="bw-card sv-tasks">
      {context.tasks.map((task, index) => (
        <li key={task.id} className={cx('bw-entry sv-task', `sv-task--${task.state}`)}>
          <Mark task={task} number={index + 1} />
          <span className="bw-entry__t">
            {task.state === 'locked' ? (
              title(task.id)
            ) : (
              <Link href={context.at(`/${task.id}`)} prefetch={false}>
                {title(task.id)}
              </Link>
            )}
          </span>
          <span className="bw-small sv-task__state">
            {t(`states.${task.id === REVIEW ? 'locked' : task.state}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Mark({ task, number }: { task: Task; number: number }) {
  const icon = { done: 'check', begun: 'pencil', locked: 'lock', open: null } as const;
  const name = icon[task.state];
  return (
    <span className="bw-time__m" aria-hidden="true">
      {name ? <Icon name={name} /> : <b className="bw-small">{number}</b>}
    </span>
  );
}
