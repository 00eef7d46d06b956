'use client';

import '@/components/map/map.css';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Attribution } from '@/components/map/Attribution';
import { TILE_SIZE, tileAt, worldPixels } from '@/lib/geo/mercator';
import { isServed, tilePath } from '@/lib/tiles/area';
import { town } from '@/lib/town';

const ZOOM = 13;
const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => ({ dx, dy })));

/** A still map of the town's middle. Its pictures are fetched only where there is room to show it. */
export function StartMap() {
  const t = useTranslations('start');
  const frame = useRef<HTMLDivElement>(null);
  const [isShown, setShown] = useState(false);
  useEffect(() => setShown((frame.current?.offsetWidth ?? 0) > 0), []);
  return (
    <div className="bw-mapbox bw-minimap bw-start__map" ref={frame}>
      <div className="bw-minimap__tiles" role="img" aria-label={t('mapLabel')}>
        {isShown ? tiles() : null}
      </div>
      <Attribution />
    </div>
  );
}

function tiles() {
  const here = worldPixels(town.centre, ZOOM);
  const middle = tileAt(town.centre, ZOOM);
  return around
    .map(({ dx, dy }) => ({ z: ZOOM, x: middle.x + dx, y: middle.y + dy }))
    .filter(isServed)
    .map((tile) => (
      // biome-ignore lint/performance/noImgElement: tiles are already the right size
      <img
        key={`${tile.x}/${tile.y}`}
        src={tilePath(tile)}
        alt=""
        width={TILE_SIZE}
        height={TILE_SIZE}
        style={{
          left: Math.round(tile.x * TILE_SIZE - here.x),
          top: Math.round(tile.y * TILE_SIZE - here.y),
        }}
      />
    ));
}
