'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { MapShape } from '@/components/map/types';
import { useWorks, type Work } from './use-works';
import { WorkRow } from './WorkRow';
import type { WorksProps } from './works-later';

const labelOf = ({ words: { what, place, effect, when } }: Work): string =>
  [what, place, effect, when].filter(Boolean).join(', ');

/** Works within the map's view as a list, and told to the map; a tap marks one on both. */
export function Works({ box, selected, onSelect, onShapes }: WorksProps) {
  const t = useTranslations('map.works');
  const works = useWorks(box);
  useEffect(() => {
    onShapes(
      (works ?? []).map(
        (work): MapShape => ({
          id: work.id,
          polygons: work.polygons,
          tone: 'works',
          label: labelOf(work),
          selected: work.id === selected,
        }),
      ),
    );
  }, [works, selected, onShapes]);
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
