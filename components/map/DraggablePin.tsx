'use client';

import type { Marker as LeafletMarker } from 'leaflet';
import { useEffect, useRef } from 'react';
import { moveBy } from '@/lib/geo/distance';
import type { LatLng } from '@/lib/geo/types';
import type { Category } from '@/lib/reports/catalogue';
import { CHOSEN, pinBox } from './PinMarker';
import { PinShape } from './PinShape';
import { ShapeMarker } from './ShapeMarker';

const box = pinBox(CHOSEN);
const ways: Record<string, { north: number; east: number }> = {
  ArrowUp: { north: 1, east: 0 },
  ArrowDown: { north: -1, east: 0 },
  ArrowLeft: { north: 0, east: -1 },
  ArrowRight: { north: 0, east: 1 },
};

export interface DraggablePinProps extends LatLng {
  readonly kind?: Category;
  readonly label: string;
  readonly onMove: (point: LatLng) => void;
}

/** The way of an arrow key in metres: 2, with Shift 20; null for other keys. */
function stepOf(event: KeyboardEvent): { north: number; east: number } | null {
  const way = ways[event.key];
  const meters = event.shiftKey ? 20 : 2;
  return way ? { north: way.north * meters, east: way.east * meters } : null;
}

/** The pin the person puts where the damage is. */
export function DraggablePin({ lat, lng, kind = 'other', label, onMove }: DraggablePinProps) {
  const marker = useRef<LeafletMarker>(null);

  useEffect(() => {
    const element = marker.current?.getElement();
    const onKey = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (!step) return;
      event.preventDefault();
      // The map itself would move, too.
      event.stopPropagation();
      onMove(moveBy({ lat, lng }, step));
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [lat, lng, onMove]);

  const onDragEnd = () => {
    const at = marker.current?.getLatLng();
    if (at) onMove({ lat: at.lat, lng: at.lng });
  };
  return (
    <ShapeMarker
      at={{ lat, lng }}
      {...box}
      label={label}
      className="bw-marker--drag is-on"
      zIndex={2000}
      draggable
      on={{ dragend: onDragEnd }}
      markerRef={marker}
    >
      <PinShape kind={kind} tone="open" />
    </ShapeMarker>
  );
}
