'use client';

import '@/lib/map/leaflet-svg.mjs';
import './shapes.css';
import { Polygon, Polyline } from 'react-leaflet';
import { edgeLengths } from '@/lib/areas/metric';
import type { Corner, Outline } from '@/lib/areas/types';
import type { LatLng } from '@/lib/geo/types';
import { CornerMarker } from './CornerMarker';
import { ShapeMarker } from './ShapeMarker';

export interface DrawingProps {
  readonly outline: Outline;
  /** Name of a corner for screen readers, counted from 1. */
  readonly cornerLabel: (n: number) => string;
  /** "2,5 m". */
  readonly metres: (length: number) => string;
  readonly onMove: (index: number, to: LatLng) => void;
}

const point = ([lng, lat]: Corner): [number, number] => [lat, lng];
/** Shorter edges have no room for their length. */
const LEAST_LABELLED_M = 0.3;

/** An area while it is drawn: corners to move by finger, mouse or keys, and the metres of each side. */
export function Drawing({ outline, cornerLabel, metres, onMove }: DrawingProps) {
  const positions = outline.map(point);
  return (
    <>
      {outline.length > 2 ? (
        <Polygon positions={positions} className="bw-area bw-area--own" interactive={false} />
      ) : (
        <Polyline positions={positions} className="bw-area bw-area--own" interactive={false} />
      )}
      {edgeLengths(outline)
        .slice(0, outline.length === 2 ? 1 : outline.length)
        .map((length, index) => ({ length, index }))
        .filter(({ length }) => length >= LEAST_LABELLED_M)
        .map(({ length, index }) => (
          <ShapeMarker
            key={`edge ${index}`}
            at={middle(outline, index)}
            size={[64, 24]}
            anchor={anchorBeside(outline, middle(outline, index))}
            label={metres(length)}
            interactive={false}
            zIndex={-100}
          >
            <span className="bw-metres">{metres(length)}</span>
          </ShapeMarker>
        ))}
      {outline.map((corner, index) => (
        <CornerMarker
          key={`corner ${cornerLabel(index + 1)}`}
          corner={corner}
          label={cornerLabel(index + 1)}
          onMove={(to) => onMove(index, to)}
        />
      ))}
    </>
  );
}

function middle(outline: Outline, index: number): LatLng {
  const [aLng, aLat] = outline[index] ?? [0, 0];
  const [bLng, bLat] = outline[(index + 1) % outline.length] ?? [0, 0];
  return { lat: (aLat + bLat) / 2, lng: (aLng + bLng) / 2 };
}

/** Where a label of 64 × 24 px is held, so that it stands outside the area and clear of narrow corners. */
function anchorBeside(outline: Outline, at: LatLng): [number, number] {
  const lng = outline.reduce((sum, corner) => sum + corner[0], 0) / outline.length;
  const lat = outline.reduce((sum, corner) => sum + corner[1], 0) / outline.length;
  const [x, y] = [(at.lng - lng) * Math.cos((lat * Math.PI) / 180), lat - at.lat];
  const long = Math.hypot(x, y) || 1;
  return [32 - (x / long) * 40, 12 - (y / long) * 24];
}
