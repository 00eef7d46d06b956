'use client';

import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { MapViewProps } from './types';

type AnyMap = (props: MapViewProps) => ReactNode;
const lazyMap = (load: () => Promise<AnyMap>) =>
  lazy<AnyMap>(() =>
    Promise.all([load(), loadWheel()]).then(
      ([map]) => ({ default: map }),
      () => ({ default: MapUnavailable }),
    ),
  );
const MapView = lazyMap(async () => (await import('./MapView')).MapView);
const DrawMap = lazyMap(async () => (await import('./DrawMap')).DrawMap);

const loadWheel = async (): Promise<void> => {
  if (matchMedia('(pointer: fine)').matches) await import('@/lib/map/leaflet-wheel');
};

function MapPlaceholder({ className, label, text }: { className?: string; label: string; text: string }) {
  return (
    <section className={`bw-mapbox bw-mapbox--wait ${className ?? ''}`} aria-label={label}>
      <p>{text}</p>
    </section>
  );
}

/** Offline and never opened before: everything beside the map still works. */
function MapUnavailable({ className, label }: MapViewProps) {
  return <MapPlaceholder className={className} label={label} text={useTranslations('map')('unavailable')} />;
}

/** The map, loaded after the page: Leaflet stays out of the first load and off the server. */
export function LazyMap(props: MapViewProps) {
  const t = useTranslations('map');
  const [isBrowser, setIsBrowser] = useState(false);
  useEffect(() => setIsBrowser(true), []);
  const waiting = <MapPlaceholder className={props.className} label={props.label} text={t('loading')} />;
  if (!isBrowser) return waiting;
  const Loaded = props.drawing ? DrawMap : MapView;
  return (
    <Suspense fallback={waiting}>
      <Loaded {...props} />
    </Suspense>
  );
}
