import { useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import { type IconName, iconHref } from '@/components/ui/Icon';
import type { Station, Way as WayData } from '@/lib/documents/way';

const icons: Record<Station, IconName> = {
  applied: 'document',
  production: 'factory',
  transit: 'truck',
  posted: 'truck',
  ready: 'building',
  atPost: 'mail',
  collected: 'check',
  delivered: 'check',
};

/** The road: two bends, five stations, with each one's distance along it in the road's own units. */
const road = 'M46 42H240a37 37 0 0 1 0 74H88a37 37 0 0 0 0 74H256';
const stops = [
  { x: 46, y: 42, at: 0 },
  { x: 178, y: 42, at: 132 },
  { x: 164, y: 116, at: 386.2 },
  { x: 98, y: 190, at: 588.5 },
  { x: 256, y: 190, at: 746.5 },
] as const;

/** Distance along the road at a station or half-way between two. */
function distance(at: number): number {
  const from = stops[Math.floor(at)]?.at ?? 0;
  const to = stops[Math.ceil(at)]?.at ?? from;
  return (from + to) / 2;
}

function useLabel({ stations, at }: WayData): string {
  const t = useTranslations('documentAnswer');
  const name = (station: Station | undefined) => (station ? t(`stations.${station}`) : '');
  const list = (some: readonly Station[]) => some.map(name).join(', ');
  const here = Math.floor(at);
  const isBetween = here !== at;
  const done = stations.slice(0, isBetween ? here + 1 : here);
  const next = stations.slice(here + 1);
  return t('way.label', {
    done: done.length > 0 ? t('way.done', { stations: list(done) }) : '',
    now: isBetween
      ? t('way.between', { station: name(stations[here]), nextStation: name(stations[here + 1]) })
      : t('way.now', { station: name(stations[here]) }),
    next: next.length > 0 ? t('way.next', { stations: list(next) }) : '',
  });
}

/** The way as a picture: what is done, where it is now, what comes. */
export function Way({ way }: { way: WayData }) {
  const label = useLabel(way);
  const { stations, at } = way;
  return (
    <svg className="dc-way" viewBox="0 0 328 246" role="img" aria-label={label}>
      <path className="dc-way__bed" d={road} />
      <path className="dc-way__open" d={road} />
      <path className="dc-way__done" d={road} strokeDasharray={`${distance(at)} 2000`} />
      {stations.map((station, index) => (
        <Stop key={station} station={station} index={index} way={way} />
      ))}
    </svg>
  );
}

function Stop({ station, index, way }: { station: Station; index: number; way: WayData }) {
  const t = useTranslations('documentAnswer.stations');
  const isNow = index === way.at;
  const { x, y } = stops[index] ?? stops[0];
  return (
    <g
      transform={`translate(${x} ${y})`}
      className={cx(
        'dc-way__stop',
        index > way.at && 'dc-way__stop--next',
        isNow && `dc-way__now dc-way__stop--${way.tone}`,
      )}
    >
      {isNow ? <circle className="dc-way__halo" r="29" /> : null}
      <circle r={isNow ? 22 : 18} />
      <use className="dc-way__icon" href={iconHref(icons[station])} x="-11" y="-11" width="22" height="22" />
      <text y={isNow ? 44 : 35} textAnchor="middle">
        {t(station)}
      </text>
    </g>
  );
}
