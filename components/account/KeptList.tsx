import { getFormatter, getTranslations } from 'next-intl/server';
import { civilInstant } from '@/lib/clock';
import { BACKUP_DAYS, type KeptCase, REPORT_MONTHS } from '@/lib/personal-data/kept';

interface Props {
  readonly cases: readonly KeptCase[];
  /** Conversations with the town hall. */
  readonly threads: number;
}

/** The plain list of what an erasure deletes at once and what the town must keep. */
export async function KeptList({ cases, threads }: Props) {
  const t = await getTranslations('data.erase');
  const format = await getFormatter();
  const until = (date: string) => format.dateTime(civilInstant(date, 12), { dateStyle: 'long' });
  return (
    <>
      <p>{t('now')}</p>
      {cases.length + threads > 0 ? (
        <>
          <p>{t('kept')}</p>
          <ul>
            {cases.map(({ trackingCode, until: date }) => (
              <li key={trackingCode}>
                {date === null
                  ? t('keptOpen', { code: trackingCode, months: REPORT_MONTHS })
                  : t('keptCase', { code: trackingCode, date: until(date) })}
              </li>
            ))}
            {threads > 0 ? <li>{t('keptMail', { count: threads })}</li> : null}
          </ul>
        </>
      ) : null}
      <p>{t('log')}</p>
      <p>{t('backups', { days: BACKUP_DAYS })}</p>
    </>
  );
}
