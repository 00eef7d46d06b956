'use client';

import { divIcon } from 'leaflet';
import { useMemo } from 'react';
import { Marker, useMap } from 'react-leaflet';
import { useMarkerLabel } from './PinMarker';
import { clusterSvg } from './pin-shape';
import type { MapCluster } from './types';

const SIZE = 56;

/** Several reports close together; a tap goes nearer. */
export function ClusterMarker({
  cluster,
  onCluster,
}: {
  cluster: MapCluster;
  onCluster: ((cluster: MapCluster) => void) | undefined;
}) {
  const map = useMap();
  const marker = useMarkerLabel(cluster.label);
  const icon = useMemo(
    () =>
      divIcon({
        html: clusterSvg(cluster.count),
        className: 'bw-marker bw-marker--cluster',
        iconSize: [SIZE, SIZE],
        iconAnchor: [SIZE / 2, SIZE / 2],
      }),
    [cluster.count],
  );
  const goNearer = () => map.setView([cluster.lat, cluster.lng], map.getZoom() + 2);
  return (
    <Marker
      ref={marker}
      position={[cluster.lat, cluster.lng]}
      icon={icon}
      eventHandlers={{ click: () => (onCluster ? onCluster(cluster) : goNearer()) }}
    />
  );
}
