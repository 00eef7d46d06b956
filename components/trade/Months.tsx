import { useFormatter, useTranslations } from 'next-intl';
import { civilDate } from '@/lib/clock';

/** The month so many months ago, "2026-11". */
function monthBefore(today: string, back: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7);
}

/** This month and the last two: figures, and the packages for the statistical office. */
export function Months() {
  const t = useTranslations('trade.months');
  const format = useFormatter();
  const today = civilDate(Date.now());
  const months = [0, 1, 2].map((back) => monthBefore(today, back));
  const nameOf = (month: string) =>
    format.dateTime(new Date(`${month}-15T12:00:00Z`), { month: 'long', year: 'numeric' });
  return (
    <section className="bw-stack bw-stack--s" aria-labelledby="months">
      <h2 id="months">{t('title')}</h2>
      <p>{t('text')}</p>
      <ul className="bw-stack bw-stack--s">
        {months.map((month) => (
          <li key={month} className="bw-row bw-row--wrap">
            <a href={`/api/staff/trade/month?month=${month}&kind=table`} download>
              {t('table', { month: nameOf(month) })}
            </a>
            <a href={`/api/staff/trade/month?month=${month}&kind=packages`} download>
              {t('packages', { month: nameOf(month) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
