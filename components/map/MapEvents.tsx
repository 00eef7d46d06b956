'use client';

import { DomUtil, type Map as LeafletMap } from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import type { Box } from '@/lib/geo/types';
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

/** Shows a box with room for the pins that stand on its edge. */
function useFit(map: LeafletMap, fit: Box | null | undefined, maxZoom = 16) {
  const { minLat, minLng, maxLat, maxLng } = fit ?? {};
  useEffect(() => {
    if (minLat === undefined || minLng === undefined || maxLat === undefined || maxLng === undefined) return;
    map.fitBounds(
      [
        [minLat, minLng],
        [maxLat, maxLng],
      ],
      { paddingTopLeft: [32, 64], paddingBottomRight: [32, 32], maxZoom, animate: false },
    );
  }, [map, minLat, minLng, maxLat, maxLng, maxZoom]);
}

/** A marker that the keyboard reaches comes out from under what lies over the edges of a large map. */
function useClearFocus(map: LeafletMap) {
  useEffect(() => {
    const box = map.getContainer();
    const clear = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement && target.matches('.leaflet-marker-icon:focus-visible'))) return;
      const at = map.layerPointToLatLng(DomUtil.getPosition(target));
      map.panInside(at, { padding: [40, map.getSize().y / 5] });
    };
    box.addEventListener('focusin', clear);
    return () => box.removeEventListener('focusin', clear);
  }, [map]);
}

/** Ties the map to its props: follows `center`, tells what is seen and what is tapped. */
export function MapEvents({ center, zoom, fit, fitZoom, onPick, onViewport }: MapViewProps) {
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

  useFit(map, fit, fitZoom);
  useClearFocus(map);

  useEffect(() => {
    latest.current.onViewport?.(viewportOf(map));
    // A sheet that opens or a turned phone changes the room the map has.
    const observer = new ResizeObserver(() => map.invalidateSize({ pan: false }));
    observer.observe(map.getContainer());
    return () => observer.disconnect();
  }, [map]);

  return null;
}
