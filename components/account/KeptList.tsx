import { getFormatter, getTranslations } from 'next-intl/server';
import { civilInstant } from '@/lib/clock';
import type { Locale } from '@/lib/i18n/routing';
import { BACKUP_DAYS, type KeptApplication, type KeptCase, REPORT_MONTHS } from '@/lib/personal-data/kept';
import { findService } from '@/lib/services/registry';

interface Props {
  readonly locale: Locale;
  readonly cases: readonly KeptCase[];
  readonly applications: readonly KeptApplication[];
  readonly fees: number;
  /** Conversations with the town hall. */
  readonly threads: number;
}

/** The plain list of what an erasure deletes at once and what the town must keep. */
export async function KeptList({ locale, cases, applications, fees, threads }: Props) {
  const t = await getTranslations('data.erase');
  const format = await getFormatter();
  const until = (date: string) => format.dateTime(civilInstant(date, 12), { dateStyle: 'long' });
  return (
    <>
      <p>{t('now')}</p>
      {cases.length + applications.length + fees + threads > 0 ? (
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
            {applications.map(({ serviceId, number, until: date }) => {
              const service = findService(serviceId);
              const words = { title: service?.texts[locale].title ?? '', number };
              return (
                <li key={number}>
                  {date === null
                    ? t('keptOpenApplication', { ...words, years: service?.retention.years ?? 0 })
                    : t('keptApplication', { ...words, date: until(date) })}
                </li>
              );
            })}
            {fees > 0 ? <li>{t('keptFees', { count: fees })}</li> : null}
            {threads > 0 ? <li>{t('keptMail', { count: threads })}</li> : null}
          </ul>
        </>
      ) : null}
      <p>{t('log')}</p>
      <p>{t('backups', { days: BACKUP_DAYS })}</p>
    </>
  );
}
