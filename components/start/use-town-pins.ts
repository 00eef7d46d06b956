'use client';

import { useEffect, useState } from 'react';
import type { Box, LatLng } from '@/lib/geo/types';
import type { Category } from '@/lib/reports/catalogue';

export type TownPin = LatLng &
  ({ readonly count: number } | { readonly kind: Category; readonly tone: 'open' | 'work' | 'bad' });

interface Feature {
  readonly geometry: { readonly coordinates: readonly [number, number] };
  readonly properties: { count?: number; kind?: Category; state?: string; danger?: boolean };
}

function toPin({ geometry, properties }: Feature): TownPin[] {
  const [lng, lat] = geometry.coordinates;
  const { count, kind, state, danger } = properties;
  if (count) return [{ lat, lng, count }];
  return kind ? [{ lat, lng, kind, tone: danger ? 'bad' : state === 'work' ? 'work' : 'open' }] : [];
}

const isFeatures = (body: unknown): body is { features: Feature[] } =>
  typeof body === 'object' && body !== null && 'features' in body && Array.isArray(body.features);

/** Open reports within a box, clustered by the server; none until they are there, or without a network. */
export function useTownPins(box: Box | null, zoom: number): readonly TownPin[] {
  const [pins, setPins] = useState<readonly TownPin[]>([]);
  const bbox = box ? [box.minLng, box.minLat, box.maxLng, box.maxLat].map((x) => x.toFixed(4)).join() : '';
  useEffect(() => {
    if (!bbox) return;
    const stop = new AbortController();
    fetch(`/api/map?bbox=${bbox}&zoom=${zoom}`, { credentials: 'omit', signal: stop.signal })
      .then((answer) => answer.json())
      .then((body: unknown) => setPins(isFeatures(body) ? body.features.flatMap(toPin) : []))
      .catch(() => undefined); // The map without pins says nothing wrong.
    return () => stop.abort();
  }, [bbox, zoom]);
  return pins;
}
