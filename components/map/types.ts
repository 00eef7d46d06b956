import type { Box, LatLng, Polygon } from '@/lib/geo/types';
import type { Category } from '@/lib/reports/catalogue';
import type { DrawingProps } from './Drawing';
import type { Tone } from './PinShape';

export interface MapPin extends LatLng {
  readonly id: string;
  readonly kind: Category;
  readonly tone: Tone;
  /** What a screen reader says: kind, place, state. */
  readonly label: string;
  readonly selected?: boolean;
  /** Number of the report in the list beside the map. */
  readonly number?: number;
}

export interface MapCluster extends LatLng {
  readonly id: string;
  /** "west,south,east,north" of a cluster that no step nearer takes apart. */
  readonly bbox?: string | undefined;
  readonly count: number;
  readonly label: string;
}

/** Ground on the map. `own` solid, `other` dashed, `overlap` hatched, `fixed` pale, `works` with a sign; never colour alone. */
export interface MapShape {
  readonly id: string;
  readonly polygons: readonly Polygon[];
  readonly tone: 'own' | 'other' | 'overlap' | 'fixed' | 'works';
  /** Of works: the sign is drawn larger. */
  readonly selected?: boolean;
  /** Number in the list beside the map, in a disc. */
  readonly number?: number;
  /** What stands on a flag beside it: "4 m² doppelt". */
  readonly flag?: string;
  /** What a screen reader says of the disc or flag. */
  readonly label: string;
}

export interface Viewport {
  readonly box: Box;
  readonly zoom: number;
  readonly center: LatLng;
}

export interface MapViewProps {
  /** Changing `center` or `zoom` moves the map; what the person moves is told by `onViewport`. */
  readonly center: LatLng;
  readonly zoom: number;
  /** Shows this box as large as there is room, in place of `center` and `zoom`. */
  readonly fit?: Box | null;
  readonly pins: readonly MapPin[];
  readonly clusters?: readonly MapCluster[];
  readonly shapes?: readonly MapShape[];
  /** Closest zoom at which `fit` shows its box; 16 when not given. */
  readonly fitZoom?: number;
  /** How exact a measured position is, drawn in true metres. */
  readonly accuracy?: LatLng & { readonly meters: number };
  /** Where the person is. */
  readonly me?: LatLng;
  /** A pin the person moves: by finger, mouse, or arrow keys (Shift: longer steps). */
  readonly draggablePin?: LatLng & { readonly kind?: Category; readonly onMove: (point: LatLng) => void };
  /** An area that is being drawn. */
  readonly drawing?: DrawingProps;
  readonly onPick?: (point: LatLng) => void;
  readonly onSelect?: (pinId: string) => void;
  /** A tap on a cluster with a `bbox`; all others zoom in. */
  readonly onCluster?: (cluster: MapCluster) => void;
  readonly onViewport?: (viewport: Viewport) => void;
  readonly className?: string;
  /** Name of the map for screen readers. */
  readonly label: string;
}
