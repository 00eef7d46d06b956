'use client';

import { Drawing } from './Drawing';
import { MapView } from './MapView';
import type { MapViewProps } from './types';

/** A map to draw on: it is there no sooner than what draws, for a tap into a map that cannot draw yet would be lost. */
export function DrawMap(props: MapViewProps) {
  return <MapView {...props}>{props.drawing && <Drawing {...props.drawing} />}</MapView>;
}
