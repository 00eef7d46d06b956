import { getFormatter, getTranslations } from 'next-intl/server';
import { Strip } from '@/components/ui/Note';
import { waitingDecisions } from '@/lib/decisions/queries';

/** "1 Bescheid wartet auf Sie. Bitte bis 3. Dezember öffnen, sonst kommt er per Post." */
export async function DecisionsWaiting({ userId }: { userId: string }) {
  const waiting = await waitingDecisions(userId);
  if (!waiting) return null;
  const t = await getTranslations('decisions.citizen');
  const format = await getFormatter();
  const { count, until, threadId } = waiting;
  return (
    <Strip icon="clock" href={`/mailbox/${threadId}`}>
      <b>{t('waiting', { count })}</b>{' '}
      {until
        ? t('waitingUntil', {
            count,
            day: format.dateTime(new Date(`${until}T12:00:00Z`), { day: 'numeric', month: 'long' }),
          })
        : t('waitingSoon', { count })}
    </Strip>
  );
}
