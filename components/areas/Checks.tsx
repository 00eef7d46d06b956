import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/Icon';
import type { Surroundings } from '@/lib/areas/view';
import type { IconName } from '@/lib/brand/icons';
import { Link } from '@/lib/i18n/routing';
import { areaWords } from './words';

/** What staff look at before they decide: is the ground free, which damages lie there. */
export async function Checks({ around, extra }: { around: Surroundings | null; extra?: ReactNode }) {
  const { t, m2, lastDay } = await areaWords();
  if (!around)
    return (
      <ul className="d-check">
        <Line icon="warning" tone="wait">
          {t('noGround')}
        </Line>
        {extra}
      </ul>
    );
  return (
    <ul className="d-check">
      {around.clashes.map(({ use, m2: size, interval }) => {
        const isTaken = use.state === 'granted';
        return (
          <Line key={use.id} icon="warning" tone={isTaken ? 'bad' : 'wait'}>
            <b className={`bw-strong sp-tone--${isTaken ? 'bad' : 'wait'}`}>
              {t(isTaken ? 'taken' : 'wanted')}
            </b>
            <br />
            <Link href={`/staff/areas?use=${use.id}`} prefetch={false}>
              {t('until', {
                what: use.applicationId === null ? use.label : t(`categories.${use.category}`),
                m2: m2(size),
                date: lastDay(interval.end),
              })}
            </Link>
          </Line>
        );
      })}
      {around.clashes.length === 0 && (
        <Line icon="checkCircle" tone="ok">
          {t('free')}
        </Line>
      )}
      {extra}
      {around.damages.length > 0 ? (
        <Line icon="warning" tone="wait">
          {t('damages', { count: around.damages.length })}{' '}
          {around.damages.map(({ id, trackingCode }) => (
            <Link key={id} href={`/staff/${id}`} prefetch={false} className="sp-inline">
              {trackingCode}
            </Link>
          ))}
        </Line>
      ) : (
        <Line icon="checkCircle" tone="ok">
          {t('noDamage')}
        </Line>
      )}
    </ul>
  );
}

/** One line of the checklist. */
export const Line = ({
  icon,
  tone,
  children,
}: {
  icon: IconName;
  tone: 'ok' | 'wait' | 'bad';
  children: ReactNode;
}) => (
  <li>
    <span className={`sp-tone--${tone}`}>
      <Icon name={icon} />
    </span>
    <span>{children}</span>
  </li>
);
