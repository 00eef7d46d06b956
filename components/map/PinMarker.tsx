'use client';

import { divIcon, type Marker as LeafletMarker } from 'leaflet';
import { useEffect, useMemo, useRef } from 'react';
import { Marker } from 'react-leaflet';
import { PIN, pinSvg } from './pin-shape';
import type { MapPin } from './types';

/** Tells a screen reader what a marker is; Leaflet itself names only pictures. */
export function useMarkerLabel(label: string) {
  const marker = useRef<LeafletMarker>(null);
  useEffect(() => marker.current?.getElement()?.setAttribute('aria-label', label));
  return marker;
}

/** One report: a drop with its kind. */
export function PinMarker({ pin, onSelect }: { pin: MapPin; onSelect: ((id: string) => void) | undefined }) {
  const marker = useMarkerLabel(pin.label);
  const scale = pin.selected ? 1.35 : 1;
  const icon = useMemo(
    () =>
      divIcon({
        html: pinSvg(pin.kind, pin.tone),
        className: `bw-marker${scale > 1 ? ' is-on' : ''}`,
        iconSize: [PIN.width * scale, PIN.height * scale],
        iconAnchor: [(PIN.width * scale) / 2, (PIN.height - 3) * scale],
      }),
    [pin.kind, pin.tone, scale],
  );
  return (
    <Marker
      ref={marker}
      position={[pin.lat, pin.lng]}
      icon={icon}
      zIndexOffset={pin.selected ? 1000 : 0}
      keyboard={onSelect !== undefined}
      interactive={onSelect !== undefined}
      eventHandlers={{ click: () => onSelect?.(pin.id) }}
    />
  );
}
