import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import type { Locale } from '@/lib/i18n/routing';
import type { DayOfPackages } from '@/lib/services/gewerbe/office/packages';
import { recipientName } from '@/lib/services/gewerbe/texts/recipient-name';

type Send = (form: FormData) => Promise<void>;
type RecipientOfDay = DayOfPackages['recipients'][number];

interface Props {
  readonly locale: Locale;
  readonly days: readonly DayOfPackages[];
  readonly action: Send;
}

/** The days with packages: what waits, what was handed over, what was confirmed. */
export function PackageDays({ locale, days, action }: Props) {
  const t = useTranslations('trade.packages');
  return (
    <section className="bw-stack bw-stack--s" aria-labelledby="packages">
      <h2 id="packages">{t('title')}</h2>
      <p>{t('text')}</p>
      {days.length === 0 ? <p>{t('none')}</p> : null}
      {days.map((day) => (
        <Day key={day.day} locale={locale} day={day} action={action} />
      ))}
    </section>
  );
}

function Day({ locale, day: { day, recipients }, action }: Omit<Props, 'days'> & { day: DayOfPackages }) {
  const t = useTranslations('trade.packages');
  const format = useFormatter();
  const date = format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'full' });
  const isOpen = recipients.some(({ handed, count }) => handed < count);
  return (
    <div className="bw-card bw-card__b bw-stack bw-stack--s">
      <h3>{date}</h3>
      <table className="d-table d-table--stacks">
        <caption className="bw-hide">{t('caption', { day: date })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('recipient')}</th>
            <th scope="col">{t('count')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {recipients.map((row) => (
            <Row key={row.recipient} locale={locale} day={day} row={row} action={action} />
          ))}
        </tbody>
      </table>
      <div className="bw-row bw-row--wrap">
        <a className="kern-btn kern-btn--secondary" href={`/api/staff/trade/day?day=${day}`} download>
          <span className="kern-label">{t('download')}</span>
        </a>
        {isOpen ? (
          <form action={action}>
            <input type="hidden" name="action" value="handed" />
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="day" value={day} />
            <Button type="submit" variant="secondary">
              {t('markHanded')}
            </Button>
          </form>
        ) : null}
      </div>
    </div>
  );
}

interface RowProps {
  readonly locale: Locale;
  readonly day: string;
  readonly row: RecipientOfDay;
  readonly action: Send;
}

function Row({ locale, day, row, action }: RowProps) {
  const t = useTranslations('trade.packages');
  const name = recipientName(locale, row.recipient);
  const isHanded = row.handed === row.count;
  const isConfirmed = row.acknowledged === row.count;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t('count')}>{row.count}</td>
      <td data-label={t('state')}>
        {isConfirmed ? (
          [t('acknowledged'), row.reference].filter(Boolean).join(': ')
        ) : isHanded ? (
          <form action={action} className="bw-row bw-row--wrap">
            <span>{t('handed')}</span>
            <input type="hidden" name="action" value="acknowledged" />
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="day" value={day} />
            <input type="hidden" name="recipient" value={row.recipient} />
            <input
              className="kern-form-input__input"
              name="reference"
              maxLength={120}
              aria-label={t('referenceFor', { name })}
              placeholder={t('reference')}
            />
            <Button type="submit" variant="secondary" aria-label={t('acknowledgeFor', { name })}>
              {t('acknowledge')}
            </Button>
          </form>
        ) : (
          t('waiting')
        )}
      </td>
    </tr>
  );
}
