'use client';

import '@/lib/map/leaflet-svg.mjs';
import { Circle, CircleMarker } from 'react-leaflet';
import type { MapViewProps } from './types';

export type HereProps = Pick<MapViewProps, 'accuracy' | 'me'>;

/** Where the person is and how exactly that is known. Apart, because drawing circles takes code of its own. */
export function Here({ accuracy, me }: HereProps) {
  return (
    <>
      {accuracy && (
        <Circle
          className="bw-acc"
          center={[accuracy.lat, accuracy.lng]}
          radius={accuracy.meters}
          interactive={false}
        />
      )}
      {me && <CircleMarker className="bw-dot" center={[me.lat, me.lng]} radius={8} interactive={false} />}
    </>
  );
}
