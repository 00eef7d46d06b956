'use client';

import '@/components/map/map.css';
import { useTranslations } from 'next-intl';
import { Attribution } from '@/components/map/Attribution';
import { ClusterShape, PinShape } from '@/components/map/PinShape';
import { StillTiles } from '@/components/map/StillTiles';
import { useIsWide } from '@/components/ui/use-is-wide';
import { worldPixels } from '@/lib/geo/mercator';
import type { Box, LatLng } from '@/lib/geo/types';
import { town } from '@/lib/town';
import { type TownPin, useTownPins } from './use-town-pins';

const ZOOM = 13;
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
  const isShown = useIsWide();
  const pins = useTownPins(isShown ? shownBox : null, ZOOM);
  return (
    <div className="bw-mapbox bw-minimap bw-start__map">
      <div className="bw-stilltiles" role="img" aria-label={t('mapLabel')}>
        {isShown ? <StillTiles point={town.centre} zoom={ZOOM} /> : null}
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
