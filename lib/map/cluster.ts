import { project, TILE_SIZE, unproject } from '../geo/mercator';
import type { Box } from '../geo/types';
import { type PointFilter, type PointIndex, visitPoints } from './point-index';

/** More markers than this make phones slow: a fixed promise of the interface. */
export const MAX_FEATURES = 200;
const CELL_PX = 64;
/** Near the ground pins may stand closer. */
const CELL_PX_NEAR = 44;
const NEAR_ZOOM = 17;
const MAX_CELLS = 4_096;

export interface Cell {
  count: number;
  /** Slot of one of its points. */
  slot: number;
  sumX: number;
  sumY: number;
  /** Column and line on the grid of the whole world at this cell size. */
  readonly column: number;
  readonly row: number;
}

export interface Clustered {
  readonly cells: readonly Cell[];
  readonly total: number;
  /** Cells per world edge; tells grids of different sizes apart. */
  readonly scale: number;
}

interface View {
  readonly box: Box;
  readonly zoom: number;
  readonly filter: PointFilter;
}

/** Cells per world edge, so that the box has not too many of them. */
function scaleFor({ box, zoom }: View): number {
  const { x: minX, y: minY } = project({ lat: box.maxLat, lng: box.minLng });
  const { x: maxX, y: maxY } = project({ lat: box.minLat, lng: box.maxLng });
  let scale = (2 ** zoom * TILE_SIZE) / (zoom >= NEAR_ZOOM ? CELL_PX_NEAR : CELL_PX);
  while (((maxX - minX) * scale + 1) * ((maxY - minY) * scale + 1) > MAX_CELLS) scale /= 2;
  return scale;
}

/**
 * Groups the wanted points of a view by a grid that lies still while the map moves. Coarser cells are taken
 * until there are at most 200.
 */
export function clusterView(index: PointIndex, view: View): Clustered {
  let scale = scaleFor(view);
  let total = 0;
  let cells = new Map<number, Cell>();
  visitPoints(index, view.box, view.filter, (slot) => {
    total++;
    addToCell(cells, scale, slot, index.x[slot] as number, index.y[slot] as number);
  });
  while (cells.size > MAX_FEATURES) {
    scale /= 2;
    cells = mergeFour(cells.values());
  }
  return { cells: [...cells.values()], total, scale };
}

/** Both fit exactly into a double: a world has fewer than 2^26 cells along its edge. */
const keyOf = (column: number, row: number): number => row * 2 ** 26 + column;

function addToCell(cells: Map<number, Cell>, scale: number, slot: number, x: number, y: number): void {
  const column = Math.floor(x * scale);
  const row = Math.floor(y * scale);
  const key = keyOf(column, row);
  const cell = cells.get(key);
  if (cell) {
    cell.count++;
    cell.sumX += x;
    cell.sumY += y;
  } else cells.set(key, { count: 1, slot, sumX: x, sumY: y, column, row });
}

function mergeFour(cells: Iterable<Cell>): Map<number, Cell> {
  const merged = new Map<number, Cell>();
  for (const cell of cells) {
    const [column, row] = [cell.column >> 1, cell.row >> 1];
    const into = merged.get(keyOf(column, row));
    if (into) {
      into.count += cell.count;
      into.sumX += cell.sumX;
      into.sumY += cell.sumY;
    } else merged.set(keyOf(column, row), { ...cell, column, row });
  }
  return merged;
}

const round = (value: number): number => Math.round(value * 1e5) / 1e5;

/** A cell as GeoJSON: a report when it is alone, else a cluster at the middle of its members. */
export function toFeature(index: PointIndex, cell: Cell, scale: number) {
  const point = index.points[cell.slot];
  if (cell.count === 1 && point) {
    const { id, category, group, isDanger, place, receivedAt } = point;
    return {
      type: 'Feature' as const,
      id,
      geometry: { type: 'Point' as const, coordinates: [round(point.lng), round(point.lat)] },
      properties: { kind: category, state: group, danger: isDanger, place, at: receivedAt },
    };
  }
  const { lat, lng } = unproject({ x: cell.sumX / cell.count, y: cell.sumY / cell.count });
  return {
    type: 'Feature' as const,
    id: `c${Math.round(scale)}-${cell.column}-${cell.row}`,
    geometry: { type: 'Point' as const, coordinates: [round(lng), round(lat)] },
    properties: { count: cell.count },
  };
}
