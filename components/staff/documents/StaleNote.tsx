import { getFormatter, getTranslations } from 'next-intl/server';
import { Note } from '@/components/ui/Note';
import type { Staleness } from '@/lib/documents/import/queries';

/** How old the data are; amber when the office's system has not sent for too long. */
export async function StaleNote({ staleness: { lastAt, isStale, afterH } }: { staleness: Staleness }) {
  const t = await getTranslations('documentDesk');
  const format = await getFormatter();
  if (lastAt === null) return <Note tone="quiet">{t('never')}</Note>;
  const when = format.dateTime(lastAt, { dateStyle: 'full', timeStyle: 'short' });
  return isStale ? (
    <Note tone="wait">{t('stale', { when, hours: afterH })}</Note>
  ) : (
    <Note tone="ok">{t('fresh', { when })}</Note>
  );
}
