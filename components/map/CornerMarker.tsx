'use client';

import type { Marker as LeafletMarker } from 'leaflet';
import { useEffect, useRef } from 'react';
import type { Corner } from '@/lib/areas/types';
import { moveBy } from '@/lib/geo/distance';
import type { LatLng } from '@/lib/geo/types';
import { ShapeMarker } from './ShapeMarker';

const ways: Record<string, { north: number; east: number }> = {
  ArrowUp: { north: 1, east: 0 },
  ArrowDown: { north: -1, east: 0 },
  ArrowLeft: { north: 0, east: -1 },
  ArrowRight: { north: 0, east: 1 },
};
/** A step of the arrow keys in metres; with Shift a longer one. */
const STEP_M = 0.1;
const LONG_STEP_M = 1;

interface Props {
  readonly corner: Corner;
  readonly label: string;
  readonly onMove: (to: LatLng) => void;
}

/** A corner of a drawn area. The ring is 20 px, the finger gets 48. */
export function CornerMarker({ corner, label, onMove }: Props) {
  const marker = useRef<LeafletMarker>(null);
  const [lng, lat] = corner;
  useEffect(() => {
    const element = marker.current?.getElement();
    const onKey = (event: KeyboardEvent) => {
      const way = ways[event.key];
      if (!way) return;
      event.preventDefault();
      // The map itself would move, too.
      event.stopPropagation();
      const meters = event.shiftKey ? LONG_STEP_M : STEP_M;
      onMove(moveBy({ lat, lng }, { north: way.north * meters, east: way.east * meters }));
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [lat, lng, onMove]);
  const onDrag = () => {
    const at = marker.current?.getLatLng();
    if (at) onMove({ lat: at.lat, lng: at.lng });
  };
  return (
    <ShapeMarker
      at={{ lat, lng }}
      size={[48, 48]}
      anchor={[24, 24]}
      label={label}
      className="bw-marker--drag bw-corner"
      zIndex={1000}
      draggable
      on={{ dragend: onDrag }}
      markerRef={marker}
    >
      <i />
    </ShapeMarker>
  );
}
