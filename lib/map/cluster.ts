import { project, TILE_SIZE, unproject } from '../geo/mercator';
import type { Box } from '../geo/types';
import { MAX_ZOOM } from '../tiles/area';
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

/** A grid over the box, aligned with the world's, as flat arrays: tens of thousands of points go through it. */
interface Grid {
  readonly scale: number;
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

/** The finest grid for a zoom that has not too many cells. */
function gridFor({ box, zoom }: View): Grid {
  const { x: minX, y: minY } = project({ lat: box.maxLat, lng: box.minLng });
  const { x: maxX, y: maxY } = project({ lat: box.minLat, lng: box.maxLng });
  let scale = (2 ** zoom * TILE_SIZE) / (zoom >= NEAR_ZOOM ? CELL_PX_NEAR : CELL_PX);
  for (;;) {
    const column = Math.floor(minX * scale);
    const row = Math.floor(minY * scale);
    const width = Math.floor(maxX * scale) - column + 1;
    const height = Math.floor(maxY * scale) - row + 1;
    if (width * height <= MAX_CELLS) return { scale, column, row, width, height };
    scale /= 2;
  }
}

/**
 * Groups the wanted points of a view by a grid that lies still while the map moves. Coarser cells are taken
 * until there are at most 200.
 */
export function clusterView(index: PointIndex, view: View): Clustered {
  const grid = gridFor(view);
  let { scale } = grid;
  let cells = fillCells(index, view, grid);
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  while (cells.length > MAX_FEATURES) {
    scale /= 2;
    cells = mergeFour(cells);
  }
  return { cells, total, scale };
}

function fillCells(index: PointIndex, { box, filter }: View, grid: Grid): Cell[] {
  const { scale, column, row, width, height } = grid;
  const counts = new Uint32Array(width * height);
  const slots = new Uint32Array(width * height);
  const sumX = new Float64Array(width * height);
  const sumY = new Float64Array(width * height);
  const { x: xs, y: ys } = index;
  visitPoints(index, box, filter, (slot) => {
    const x = xs[slot] as number;
    const y = ys[slot] as number;
    const at = (Math.floor(y * scale) - row) * width + Math.floor(x * scale) - column;
    counts[at] = (counts[at] as number) + 1;
    slots[at] = slot;
    sumX[at] = (sumX[at] as number) + x;
    sumY[at] = (sumY[at] as number) + y;
  });
  const cells: Cell[] = [];
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] as number;
    if (count === 0) continue;
    cells.push({
      count,
      slot: slots[at] as number,
      sumX: sumX[at] as number,
      sumY: sumY[at] as number,
      column: column + (at % width),
      row: row + Math.floor(at / width),
    });
  }
  return cells;
}

/** Both fit exactly into a double: a world has fewer than 2^26 cells along its edge. */
const keyOf = (column: number, row: number): number => row * 2 ** 26 + column;

function mergeFour(cells: readonly Cell[]): Cell[] {
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
  return [...merged.values()];
}

const round = (value: number): number => Math.round(value * 1e5) / 1e5;

/** West, south, east, north of a cell (RFC 7946, section 5), rounded outwards. */
function bboxOf({ column, row }: Cell, scale: number): [number, number, number, number] {
  const northWest = unproject({ x: column / scale, y: row / scale });
  const southEast = unproject({ x: (column + 1) / scale, y: (row + 1) / scale });
  const down = (value: number) => Math.floor(value * 1e5) / 1e5;
  const up = (value: number) => Math.ceil(value * 1e5) / 1e5;
  return [down(northWest.lng), down(southEast.lat), up(southEast.lng), up(northWest.lat)];
}

/**
 * A cell as GeoJSON: a report when it is alone, else a cluster at the middle of its members. At the nearest
 * zoom a cluster has its `bbox`, because no step nearer takes it apart.
 */
export function toFeature(index: PointIndex, cell: Cell, scale: number, zoom: number) {
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
    ...(zoom >= MAX_ZOOM && { bbox: bboxOf(cell, scale) }),
    geometry: { type: 'Point' as const, coordinates: [round(lng), round(lat)] },
    properties: { count: cell.count },
  };
}
