'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Viewport } from '@/components/map/types';
import type { LatLng } from '@/lib/geo/types';
import { defaultFilters, type MapFilters, readView, writeView } from '@/lib/map/view';
import { town } from '@/lib/town';

const LAST_VIEW = 'map-last-view';
const START_ZOOM = 13;

interface Target {
  readonly center: LatLng;
  readonly zoom: number;
}

/** Where the map begins for who has not been there yet. */
export const startTarget: Target = { center: town.centre, zoom: START_ZOOM };

/** Within a step of the map, which rounds to pixels. */
const isStart = ({ center, zoom }: Target): boolean =>
  zoom === START_ZOOM &&
  Math.abs(center.lat - town.centre.lat) + Math.abs(center.lng - town.centre.lng) < 0.001;

/** Where the person last looked, for an address without a view. */
function lastTarget(): Target {
  try {
    const kept = JSON.parse(localStorage.getItem(LAST_VIEW) ?? 'null') as Partial<Target> | null;
    const { center, zoom } = kept ?? {};
    if (center && Number.isFinite(center.lat) && Number.isFinite(center.lng) && zoom) return { center, zoom };
  } catch {
    // No storage, or something else in it: the town's centre it is.
  }
  return startTarget;
}

function keepTarget({ center, zoom }: Target): void {
  try {
    // Where the map begins anyway, it is drawn before the scripts come (boot.js).
    if (isStart({ center, zoom })) localStorage.removeItem(LAST_VIEW);
    else localStorage.setItem(LAST_VIEW, JSON.stringify({ center, zoom }));
  } catch {
    // Only a convenience.
  }
}

/** What the map shows and which reports: begins with the address, and the address follows. */
export function useMapView() {
  const [target, setTarget] = useState<Target | null>(null);
  const [filters, setFilters] = useState<MapFilters>(defaultFilters);
  const [view, setView] = useState<Viewport | null>(null);

  // The page is prerendered: the address is known only here.
  useEffect(() => {
    const { filters: given, box, zoom } = readView(location.search);
    setFilters(given);
    setTarget(
      box
        ? {
            center: { lat: (box.minLat + box.maxLat) / 2, lng: (box.minLng + box.maxLng) / 2 },
            zoom: zoom ?? START_ZOOM,
          }
        : lastTarget(),
    );
  }, []);

  useEffect(() => {
    if (!view) return;
    history.replaceState(history.state, '', `${location.pathname}${writeView(filters, view.box, view.zoom)}`);
    keepTarget(view);
  }, [view, filters]);

  const goTo = useCallback((center: LatLng, zoom: number) => setTarget({ center: { ...center }, zoom }), []);
  return { target, goTo, filters, setFilters, view, setView };
}
