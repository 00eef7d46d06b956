'use client';

import '@/components/map/map.css';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Attribution } from '@/components/map/Attribution';
import { ClusterShape, PinShape } from '@/components/map/PinShape';
import { TILE_SIZE, tileAt, worldPixels } from '@/lib/geo/mercator';
import type { Box, LatLng } from '@/lib/geo/types';
import { isServed, tilePath } from '@/lib/tiles/area';
import { town } from '@/lib/town';
import { type TownPin, useTownPins } from './use-town-pins';

const ZOOM = 13;
const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => ({ dx, dy })));
const here = worldPixels(town.centre, ZOOM);

/** A little more than the card shows, in degrees. */
const shownBox: Box = {
  minLng: town.centre.lng - 0.04,
  maxLng: town.centre.lng + 0.04,
  minLat: town.centre.lat - 0.012,
  maxLat: town.centre.lat + 0.012,
};

/** A still map of the town's middle with what is open there. It is fetched only where there is room for it. */
export function StartMap() {
  const t = useTranslations('start');
  const frame = useRef<HTMLDivElement>(null);
  const [isShown, setShown] = useState(false);
  useEffect(() => setShown((frame.current?.offsetWidth ?? 0) > 0), []);
  const pins = useTownPins(isShown ? shownBox : null, ZOOM);
  return (
    <div className="bw-mapbox bw-minimap bw-start__map" ref={frame}>
      <div className="bw-minimap__tiles" role="img" aria-label={t('mapLabel')}>
        {isShown ? tiles() : null}
        {pins.map((pin) => (
          <Shape key={`${pin.lat} ${pin.lng}`} pin={pin} />
        ))}
      </div>
      <Attribution />
    </div>
  );
}

/** Place of a point within the card, from its middle. */
const offset = (point: LatLng) => {
  const { x, y } = worldPixels(point, ZOOM);
  return { left: Math.round(x - here.x), top: Math.round(y - here.y) };
};

const Shape = ({ pin }: { pin: TownPin }) => (
  <span className={'count' in pin ? 'bw-start__cluster' : 'bw-start__pin'} style={offset(pin)}>
    {'count' in pin ? <ClusterShape count={pin.count} /> : <PinShape kind={pin.kind} tone={pin.tone} />}
  </span>
);

function tiles() {
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
