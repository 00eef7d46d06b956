import { getFormatter, getTranslations } from 'next-intl/server';
import { State } from '@/components/ui/State';
import { civilDate } from '@/lib/clock';
import { isOverdue } from '@/lib/reports/deadlines';

interface Props {
  readonly dueAt: number | null;
  readonly now: number;
}

/** "fällig am 24.11." or, past it, "überfällig seit 24.11."; nothing without a deadline. */
export async function DueState({ dueAt, now }: Props) {
  const t = await getTranslations('staff');
  const format = await getFormatter();
  if (dueAt === null) return null;
  const isThisYear = civilDate(dueAt).slice(0, 4) === civilDate(now).slice(0, 4);
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  const date = format.dateTime(dueAt, { day: '2-digit', month: '2-digit', ...year });
  return isOverdue({ dueAt }, now) ? (
    <State tone="bad" icon="clock">
      {t('overdue', { date })}
    </State>
  ) : (
    <State icon="clock">{t('due', { date })}</State>
  );
}
