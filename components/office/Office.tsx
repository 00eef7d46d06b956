import './office.css';
import { useFormatter, useTranslations } from 'next-intl';
import { Fact } from '@/components/ui/Card';
import { civilHour } from '@/lib/clock';
import { entered, openUntil, type TownSettings, telHref } from '@/lib/town/settings';
import { type Span, spansText, weekdays } from '@/lib/town/week-hours';

const MONDAY = Date.UTC(2026, 0, 5, 12);
const DAY = 86_400_000;

/** "08:30–12:30," and "14:00–16:00", each to stay on one line. */
const inTurn = (spans: readonly Span[]): string[] =>
  spans.map((span, index) => `${spansText([span])}${index < spans.length - 1 ? ',\u00a0' : ''}`);

/** Where, until when today, the week's hours, and the number, as far as the town has entered them. */
export function Office({ town, place }: { town: TownSettings; place: string }) {
  const t = useTranslations('documentAnswer');
  const phone = entered(town.officePhone);
  const address = `${town.officeStreet}, ${town.officeCity}`;
  return (
    <>
      <Fact icon="pin" title={place || town.officeName} text={place ? undefined : address} />
      <Hours town={town} />
      {phone ? (
        <Fact icon="phone" title={<a href={telHref(phone) ?? undefined}>{phone}</a>} text={t('phone')} />
      ) : null}
    </>
  );
}

function Hours({ town: { openingHours } }: { town: TownSettings }) {
  const t = useTranslations('documentAnswer');
  const format = useFormatter();
  if (!openingHours) return <Fact icon="clock" title={t('askHours')} text={t('askHoursText')} />;
  const until = openUntil(openingHours, civilHour(Date.now()));
  const open = weekdays.flatMap((day, index) =>
    openingHours[day].length > 0 ? [{ day, index, spans: inTurn(openingHours[day]) }] : [],
  );
  return (
    <div className="of-open">
      <Fact icon="clock" title={until ? t('openUntil', { time: until }) : t('closed')} text={t('askHours')} />
      <dl className="of-hours">
        {open.map(({ day, index, spans }) => (
          <div key={day}>
            <dt>{format.dateTime(MONDAY + index * DAY, { weekday: 'long' })}</dt>
            <dd>
              {spans.map((span) => (
                <span key={span}>{span}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
