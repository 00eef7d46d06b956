'use client';

import { useMap } from 'react-leaflet';
import { ClusterShape } from './PinShape';
import { ShapeMarker } from './ShapeMarker';
import type { MapCluster } from './types';

const size = [56, 56] as const;
const middle = [28, 28] as const;

/** Several reports close together; a tap goes nearer, as long as that takes them apart. */
export function ClusterMarker({
  cluster,
  onCluster,
}: {
  cluster: MapCluster;
  onCluster: ((cluster: MapCluster) => void) | undefined;
}) {
  const map = useMap();
  const goNearer = () => map.setView([cluster.lat, cluster.lng], map.getZoom() + 2);
  return (
    <ShapeMarker
      at={cluster}
      size={size}
      anchor={middle}
      label={cluster.label}
      className="bw-marker--cluster"
      on={{ click: () => (cluster.bbox && onCluster ? onCluster(cluster) : goNearer()) }}
    >
      <ClusterShape count={cluster.count} />
    </ShapeMarker>
  );
}
