'use client';

import '@/lib/map/leaflet-svg.mjs';
import './shapes.css';
import { Polygon } from 'react-leaflet';
import { Icon } from '@/components/ui/Icon';
import { boxOf } from '@/lib/geo/box';
import type { Polygon as GeoPolygon, LatLng } from '@/lib/geo/types';
import { ShapeMarker } from './ShapeMarker';
import type { MapShape } from './types';

export interface ShapesProps {
  readonly shapes: readonly MapShape[];
  readonly onSelect?: ((id: string) => void) | undefined;
}

const DISC = 28;
/** Of works; can be tapped from far away, too. */
const SIGN = 48;
/** Reports stand above the works they lie in. */
const BELOW_PINS = -1000;

const toLeaflet = (polygon: GeoPolygon): [number, number][][] =>
  polygon.map((ring) => ring.map(([lng, lat]): [number, number] => [lat, lng]));

/** Where the disc or flag stands: at the western or eastern edge, so that it hides little. */
function besideOf(shape: MapShape, side: 'west' | 'east'): LatLng {
  const box = boxOf(shape.polygons);
  return { lat: (box.minLat + box.maxLat) / 2, lng: side === 'west' ? box.minLng : box.maxLng };
}

function middleOf(shape: MapShape): LatLng {
  const { minLat, maxLat, minLng, maxLng } = boxOf(shape.polygons);
  return { lat: (minLat + maxLat) / 2, lng: (minLng + maxLng) / 2 };
}

/** Areas in the look of the desk: solid against dashed edge, overlap hatched and labelled. */
export function Shapes({ shapes, onSelect }: ShapesProps) {
  return (
    <>
      <Hatching />
      {shapes.flatMap((shape) =>
        shape.polygons.map((polygon) => (
          <Polygon
            key={`${shape.id}:${shape.tone}:${JSON.stringify(polygon[0])}`}
            positions={toLeaflet(polygon)}
            className={`bw-area bw-area--${shape.tone}`}
            interactive={false}
          />
        )),
      )}
      {shapes.map((shape) =>
        shape.number === undefined ? null : (
          <ShapeMarker
            key={`disc:${shape.id}`}
            at={besideOf(shape, 'west')}
            size={[DISC, DISC]}
            anchor={[DISC + 6, DISC / 2]}
            label={shape.label}
            zIndex={500}
            interactive={onSelect !== undefined}
            {...(onSelect ? { on: { click: () => onSelect(shape.id) } } : {})}
          >
            <span className={`bw-disc bw-disc--${shape.tone}`}>{shape.number}</span>
          </ShapeMarker>
        ),
      )}
      {shapes.map((shape) =>
        shape.tone !== 'works' ? null : (
          <ShapeMarker
            key={`sign:${shape.id}`}
            at={middleOf(shape)}
            size={[SIGN, SIGN]}
            anchor={[SIGN / 2, SIGN / 2]}
            label={shape.label}
            className={shape.selected ? 'bw-works is-on' : 'bw-works'}
            zIndex={shape.selected ? 1500 : BELOW_PINS}
            on={{ click: () => onSelect?.(shape.id) }}
          >
            <Icon name="barrier" />
          </ShapeMarker>
        ),
      )}
      {shapes.map((shape) =>
        shape.flag === undefined ? null : (
          <ShapeMarker
            key={`flag:${shape.id}`}
            at={besideOf(shape, 'east')}
            size={[128, 32]}
            anchor={[-12, 16]}
            label={shape.label}
            zIndex={600}
            interactive={false}
          >
            <span className="bw-flag">{shape.flag}</span>
          </ShapeMarker>
        ),
      )}
    </>
  );
}

/** The pattern that the style names; drawn once beside the map. */
const Hatching = () => (
  <svg width="0" height="0" aria-hidden="true" className="bw-hatching">
    <defs>
      <pattern id="bw-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" fill="#b01610" />
        <path d="M0 0h8" stroke="#fff" strokeWidth="4" />
      </pattern>
    </defs>
  </svg>
);
