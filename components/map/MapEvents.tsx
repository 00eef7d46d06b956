'use client';

import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import type { MapViewProps, Viewport } from './types';

function viewportOf(map: LeafletMap): Viewport {
  const bounds = map.getBounds();
  const { lat, lng } = map.getCenter();
  return {
    zoom: map.getZoom(),
    center: { lat, lng },
    box: {
      minLat: bounds.getSouth(),
      minLng: bounds.getWest(),
      maxLat: bounds.getNorth(),
      maxLng: bounds.getEast(),
    },
  };
}

/** Ties the map to its props: follows `center`, tells what is seen and what is tapped. */
export function MapEvents({ center, zoom, onPick, onViewport }: MapViewProps) {
  const map = useMap();
  const latest = useRef({ onPick, onViewport });
  latest.current = { onPick, onViewport };

  useMapEvents({
    click: ({ latlng }) => latest.current.onPick?.({ lat: latlng.lat, lng: latlng.lng }),
    moveend: () => latest.current.onViewport?.(viewportOf(map)),
  });

  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else map.setView([center.lat, center.lng], zoom);
  }, [map, center.lat, center.lng, zoom]);

  useEffect(() => {
    latest.current.onViewport?.(viewportOf(map));
    // A sheet that opens or a turned phone changes the room the map has.
    const observer = new ResizeObserver(() => map.invalidateSize({ pan: false }));
    observer.observe(map.getContainer());
    return () => observer.disconnect();
  }, [map]);

  return null;
}
