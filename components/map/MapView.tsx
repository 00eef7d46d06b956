'use client';

import 'leaflet/dist/leaflet.css';
import './map.css';
import { useTranslations } from 'next-intl';
import { Circle, CircleMarker, MapContainer, TileLayer, ZoomControl } from 'react-leaflet';
import { MAX_ZOOM, MIN_ZOOM, tileArea } from '@/lib/tiles/area';
import { Attribution } from './Attribution';
import { ClusterMarker } from './ClusterMarker';
import { DraggablePin } from './DraggablePin';
import { MapEvents } from './MapEvents';
import { PinMarker } from './PinMarker';
import type { MapViewProps } from './types';

const tileBounds: [[number, number], [number, number]] = [
  [tileArea.minLat, tileArea.minLng],
  [tileArea.maxLat, tileArea.maxLng],
];

/**
 * The interactive map. Load it through `LazyMap`: Leaflet needs a browser. The page hands the dictionary
 * `map` to the client.
 */
export function MapView(props: MapViewProps) {
  const t = useTranslations('map');
  const { center, zoom, accuracy, me, draggablePin, clusters = [], pins } = props;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return (
    <section className={`bw-mapbox ${props.className ?? ''}`} aria-label={props.label}>
      <MapContainer
        className="bw-mapbox__map"
        center={[center.lat, center.lng]}
        zoom={zoom}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        zoomControl={false}
        attributionControl={false}
        zoomAnimation={!isStill}
        fadeAnimation={!isStill}
        markerZoomAnimation={!isStill}
        inertia={!isStill}
      >
        <TileLayer url="/api/tiles/{z}/{x}/{y}" bounds={tileBounds} minZoom={MIN_ZOOM} maxZoom={MAX_ZOOM} />
        <ZoomControl position="bottomleft" zoomInTitle={t('zoomIn')} zoomOutTitle={t('zoomOut')} />
        <MapEvents {...props} />
        {accuracy && (
          <Circle
            className="bw-acc"
            center={[accuracy.lat, accuracy.lng]}
            radius={accuracy.meters}
            interactive={false}
          />
        )}
        {me && <CircleMarker className="bw-dot" center={[me.lat, me.lng]} radius={8} interactive={false} />}
        {clusters.map((cluster) => (
          <ClusterMarker key={cluster.id} cluster={cluster} onCluster={props.onCluster} />
        ))}
        {pins.map((pin) => (
          <PinMarker key={pin.id} pin={pin} onSelect={props.onSelect} />
        ))}
        {draggablePin && <DraggablePin {...draggablePin} label={t('movePin')} />}
      </MapContainer>
      <Attribution />
    </section>
  );
}
