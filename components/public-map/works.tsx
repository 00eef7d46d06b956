'use client';

import '@/lib/map/leaflet-svg.mjs';
import '@/components/map/shapes.css';
import './works.css';
import { useTranslations } from 'next-intl';
import { Polygon } from 'react-leaflet';
import { ShapeMarker } from '@/components/map/ShapeMarker';
import { cx } from '@/components/ui/cx';
import { Icon } from '@/components/ui/Icon';
import { useWorks, type Work } from './use-works';
import { WorkRow } from './WorkRow';
import type { WorksProps } from './works-later';

const SIZE = 48;
/** Reports stand above the works they lie in. */
const BELOW_PINS = -1000;

const labelOf = ({ words: { what, place, effect, when } }: Work): string =>
  [what, place, effect, when].filter(Boolean).join(', ');

/** Each area with its edge, and a sign in its middle that can be tapped from far away, too. */
export function WorksLayer({ box, selected, onSelect }: WorksProps) {
  const choose = (id: string) => {
    onSelect(id);
    document.querySelector(`[data-work="${id}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  return useWorks(box)?.map((work) => (
    <Area key={work.id} work={work} isSelected={work.id === selected} onSelect={() => choose(work.id)} />
  ));
}

function Area({ work, isSelected, onSelect }: { work: Work; isSelected: boolean; onSelect: () => void }) {
  const { minLat, maxLat, minLng, maxLng } = work.box;
  return (
    <>
      {work.polygons.map((polygon) => (
        <Polygon
          key={JSON.stringify(polygon[0]?.[0])}
          positions={polygon.map((ring) => ring.map(([lng, lat]): [number, number] => [lat, lng]))}
          className="bw-area bw-area--works"
          interactive={false}
        />
      ))}
      <ShapeMarker
        at={{ lat: (minLat + maxLat) / 2, lng: (minLng + maxLng) / 2 }}
        size={[SIZE, SIZE]}
        anchor={[SIZE / 2, SIZE / 2]}
        label={labelOf(work)}
        className={cx('bw-works', isSelected && 'is-on')}
        zIndex={isSelected ? 1500 : BELOW_PINS}
        on={{ click: onSelect }}
      >
        <Icon name="barrier" />
      </ShapeMarker>
    </>
  );
}

/** The same works in words; a tap marks one on the map. */
export function WorksList({ box, selected, onSelect }: WorksProps) {
  const t = useTranslations('map.works');
  const works = useWorks(box);
  if (!works)
    return (
      <p className="bw-pubmap__none" role="status">
        {t(works === null ? 'failed' : 'waiting')}
      </p>
    );
  return (
    <section className="bw-pubmap__works">
      <h3 aria-live="polite">{t('count', { count: works.length })}</h3>
      <ul className="bw-pubmap__rows">
        {works.map((work) => (
          <li key={work.id} data-work={work.id}>
            <button
              type="button"
              className="bw-report bw-report--mid"
              aria-current={work.id === selected ? 'true' : undefined}
              onClick={() => onSelect(work.id)}
            >
              <WorkRow words={work.words} category={work.category} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
