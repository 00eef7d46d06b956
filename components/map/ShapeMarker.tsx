'use client';

import { divIcon, type LeafletEventHandlerFnMap, type Marker as LeafletMarker } from 'leaflet';
import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Marker } from 'react-leaflet';
import type { LatLng } from '@/lib/geo/types';

interface Props {
  readonly at: LatLng;
  /** Width, height and the point within that stands on `at`, in CSS pixels. */
  readonly size: readonly [number, number];
  readonly anchor: readonly [number, number];
  readonly label: string;
  readonly className?: string;
  readonly zIndex?: number;
  readonly draggable?: boolean;
  /** False for a mark that only shows something. */
  readonly interactive?: boolean;
  readonly on?: LeafletEventHandlerFnMap;
  readonly markerRef?: RefObject<LeafletMarker | null>;
  readonly children: ReactNode;
}

/** A Leaflet marker that shows what React draws, with a name for screen readers. */
export function ShapeMarker(props: Props) {
  const { at, size, anchor, label, className = '', zIndex = 0, interactive = true } = props;
  const own = useRef<LeafletMarker>(null);
  const marker = props.markerRef ?? own;
  const holder = useMemo(() => document.createElement('span'), []);
  const icon = useMemo(
    () =>
      divIcon({
        html: holder,
        className: `bw-marker ${className}`,
        iconSize: [size[0], size[1]],
        iconAnchor: [anchor[0], anchor[1]],
      }),
    [holder, className, size[0], size[1], anchor[0], anchor[1]],
  );
  useEffect(() => {
    const element = marker.current?.getElement();
    // Leaflet itself names only markers that are pictures.
    element?.setAttribute('aria-label', label);
    if (!interactive) element?.setAttribute('role', 'img');
  });
  const isButton = props.on?.click !== undefined && interactive;
  useEffect(() => {
    const element = marker.current?.getElement();
    if (!element || !isButton) return;
    // Leaflet makes markers focusable, but only a real click presses them.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
      element.click();
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [marker, isButton]);
  return (
    <Marker
      ref={marker}
      position={[at.lat, at.lng]}
      icon={icon}
      zIndexOffset={zIndex}
      draggable={props.draggable ?? false}
      autoPan={props.draggable ?? false}
      keyboard={interactive}
      interactive={interactive}
      eventHandlers={props.on ?? {}}
    >
      {createPortal(props.children, holder)}
    </Marker>
  );
}
