'use client';

import 'leaflet/dist/leaflet.css';
import '@/lib/map/leaflet-handlers.mjs';
import './map.css';
import type { Map as LeafletMap } from 'leaflet';
import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense, startTransition, useCallback, useState } from 'react';
import { MapContainer, TileLayer } from 'react-leaflet';
import { Icon } from '@/components/ui/Icon';
import { MAX_ZOOM, MIN_ZOOM, tileArea } from '@/lib/tiles/area';
import { Attribution } from './Attribution';
import { ClusterMarker } from './ClusterMarker';
import type { DraggablePinProps } from './DraggablePin';
import type { HereProps } from './Here';
import { MapEvents } from './MapEvents';
import { PinMarker } from './PinMarker';
import type { ShapesProps } from './Shapes';
import type { MapViewProps } from './types';

// The map is of use without what cannot be loaded.
const Nothing = (): ReactNode => null;
const Here = lazy<(props: HereProps) => ReactNode>(() =>
  import('./Here').then(
    ({ Here }) => ({ default: Here }),
    () => ({ default: Nothing }),
  ),
);
const DraggablePin = lazy<(props: DraggablePinProps) => ReactNode>(() =>
  import('./DraggablePin').then(
    ({ DraggablePin }) => ({ default: DraggablePin }),
    () => ({ default: Nothing }),
  ),
);

const Shapes = lazy<(props: ShapesProps) => ReactNode>(() =>
  import('./Shapes').then(
    ({ Shapes }) => ({ default: Shapes }),
    () => ({ default: Nothing }),
  ),
);

/** Areas of a few metres are looked at nearer than there are tiles: the nearest ones are enlarged. */
const AREA_ZOOM = 21;

const tileBounds: [[number, number], [number, number]] = [
  [tileArea.minLat, tileArea.minLng],
  [tileArea.maxLat, tileArea.maxLng],
];

/**
 * The interactive map. Load it through `LazyMap`: Leaflet needs a browser. The page hands the dictionary
 * `map` to the client.
 */
export function MapView(props: MapViewProps & { readonly children?: ReactNode }) {
  const t = useTranslations('map');
  const { center, zoom, accuracy, me, draggablePin, clusters = [], pins, shapes } = props;
  const [map, setMap] = useState<LeafletMap | null>(null);
  // What stands on it comes in a task of its own: making the map alone takes a cheap phone a quarter of a second.
  const putMap = useCallback((made: LeafletMap | null) => {
    const timer = setTimeout(() => startTransition(() => setMap(made)));
    return () => clearTimeout(timer);
  }, []);
  const maxZoom = (shapes || props.drawing) && !props.clusters ? AREA_ZOOM : MAX_ZOOM;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return (
    <section className={`bw-mapbox ${props.className ?? ''}`} aria-label={props.label}>
      <MapContainer
        ref={putMap}
        className="bw-mapbox__map"
        center={[center.lat, center.lng]}
        zoom={zoom}
        minZoom={MIN_ZOOM}
        maxZoom={maxZoom}
        zoomControl={false}
        attributionControl={false}
        zoomAnimation={!isStill}
        fadeAnimation={!isStill}
        markerZoomAnimation={!isStill}
        inertia={!isStill}
      >
        {props.children}
        {map ? (
          <>
            <TileLayer
              url="/api/tiles/{z}/{x}/{y}"
              bounds={tileBounds}
              minZoom={MIN_ZOOM}
              maxZoom={maxZoom}
              maxNativeZoom={MAX_ZOOM}
            />
            <MapEvents {...props} />
            {(accuracy || me) && (
              <Suspense>
                <Here accuracy={accuracy} me={me} />
              </Suspense>
            )}
            {shapes && shapes.length > 0 && (
              <Suspense>
                <Shapes shapes={shapes} onSelect={props.onSelect} />
              </Suspense>
            )}
            {clusters.map((cluster) => (
              <ClusterMarker key={cluster.id} cluster={cluster} onCluster={props.onCluster} />
            ))}
            {pins.map((pin) => (
              <PinMarker key={pin.id} pin={pin} onSelect={props.onSelect} />
            ))}
            {draggablePin && (
              <Suspense>
                <DraggablePin {...draggablePin} label={t('movePin')} />
              </Suspense>
            )}
          </>
        ) : null}
      </MapContainer>
      <div className="bw-mapbox__zoom">
        <button type="button" aria-label={t('zoomIn')} onClick={() => map?.zoomIn()}>
          <Icon name="plus" />
        </button>
        <button type="button" aria-label={t('zoomOut')} onClick={() => map?.zoomOut()}>
          <Icon name="minus" />
        </button>
      </div>
      <Attribution />
    </section>
  );
}
