import { getFormatter, getTranslations } from 'next-intl/server';
import { Note } from '@/components/ui/Note';
import type { MissAlarm } from '@/lib/documents/alarm';

/** Says that somebody seems to try out numbers; nothing when all is quiet. */
export async function GuessNote({ alarm }: { alarm: MissAlarm | null }) {
  if (!alarm) return null;
  const t = await getTranslations('documentDesk');
  const format = await getFormatter();
  const when = format.dateTime(alarm.at, { dateStyle: 'medium', timeStyle: 'short' });
  return <Note tone="wait">{t('guessing', { when, misses: alarm.misses, lookups: alarm.lookups })}</Note>;
}
