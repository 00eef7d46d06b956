'use client';

import './shapes.css';
import { useEffect, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import { edgeLengths } from '@/lib/areas/metric';
import type { Outline } from '@/lib/areas/types';
import type { LatLng } from '@/lib/geo/types';
import { type AreaEditor, createAreaEditor, type EditorEvents } from './area-editor';
import { ShapeMarker } from './ShapeMarker';

export interface DrawingProps extends Omit<EditorEvents, 'onMoving'> {
  readonly outline: Outline;
  /** Taps on the map set corners. */
  readonly isDrawing: boolean;
  /** "2,5 m". */
  readonly metres: (length: number) => string;
}

/** Shorter edges have no room for their length. */
const LEAST_LABELLED_M = 0.3;

/** An area while it is drawn: corners to set and to move by finger, mouse or keys, and the metres of each side. */
export function Drawing(props: DrawingProps) {
  const map = useMap();
  const editor = useRef<AreaEditor>(null);
  const [moving, onMoving] = useState(props.outline);
  const latest = useRef({ ...props, onMoving });
  latest.current = { ...props, onMoving };
  useEffect(() => {
    const created = createAreaEditor(map, () => latest.current);
    editor.current = created;
    return () => created.remove();
  }, [map]);
  const { outline, isDrawing, metres } = props;
  useEffect(() => {
    editor.current?.show(outline, isDrawing);
    onMoving(outline);
  }, [outline, isDrawing]);
  return edgeLengths(moving)
    .slice(0, moving.length === 2 ? 1 : moving.length)
    .map((length, index) => ({ length, index }))
    .filter(({ length }) => length >= LEAST_LABELLED_M)
    .map(({ length, index }) => (
      <ShapeMarker
        key={`edge ${index}`}
        at={middle(moving, index)}
        size={[64, 24]}
        anchor={anchorBeside(moving, middle(moving, index))}
        label={metres(length)}
        interactive={false}
        zIndex={-100}
      >
        <span className="bw-metres">{metres(length)}</span>
      </ShapeMarker>
    ));
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
