import { project, TILE_SIZE, unproject } from '../geo/mercator';
import type { LatLng } from '../geo/types';
import { MAX_ZOOM } from '../tiles/area';

/** More marks than this no phone draws smoothly. */
const MAX_MARKS = 200;
const CELL_PX = 48;
/** At the nearest zoom only pins that would hide each other are moved apart, onto a circle. */
const TOUCH_PX = 16;
const CIRCLE_PX = 30;

interface Placed extends LatLng {
  readonly id: string;
}

export interface PinGroups<T> {
  /** Reports with the place at which their pin is drawn. */
  readonly pins: readonly { readonly report: T; readonly at: LatLng }[];
  readonly clusters: readonly (LatLng & { readonly id: string; readonly count: number })[];
}

function cellsOf<T extends Placed>(reports: readonly T[], zoom: number, px: number): T[][] {
  const scale = (2 ** zoom * TILE_SIZE) / px;
  const cells = new Map<string, T[]>();
  for (const report of reports) {
    const { x, y } = project(report);
    const key = `${Math.floor(x * scale)}/${Math.floor(y * scale)}`;
    const cell = cells.get(key);
    if (cell) cell.push(report);
    else cells.set(key, [report]);
  }
  return [...cells.values()];
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Pins that stand on each other, side by side around their place. */
function fanned<T extends Placed>(cell: readonly T[], zoom: number): { report: T; at: LatLng }[] {
  if (cell.length === 1) return cell.map((report) => ({ report, at: report }));
  const radius = (CIRCLE_PX * Math.max(1, cell.length / 6)) / (2 ** zoom * TILE_SIZE);
  return cell.map((report, index) => {
    const { x, y } = project(report);
    const angle = (2 * Math.PI * index) / cell.length;
    return { report, at: unproject({ x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }) };
  });
}

/**
 * What a crew's map draws: at most 200 marks, and every report is one of them or counted in one. At the
 * nearest zoom each has a pin of its own, unless there are too many.
 */
export function groupPins<T extends Placed>(reports: readonly T[], zoom: number): PinGroups<T> {
  if (zoom >= MAX_ZOOM && reports.length <= MAX_MARKS) {
    return {
      pins: cellsOf(reports, zoom, TOUCH_PX).flatMap((cell) => fanned(cell, zoom)),
      clusters: [],
    };
  }
  let px = CELL_PX;
  let cells = cellsOf(reports, zoom, px);
  while (cells.length > MAX_MARKS) {
    px *= 2;
    cells = cellsOf(reports, zoom, px);
  }
  const clusters = cells
    .filter((cell) => cell.length > 1)
    .map((cell) => ({
      id: `c${cell.map(({ id }) => id).sort()[0]}`,
      count: cell.length,
      lat: mean(cell.map(({ lat }) => lat)),
      lng: mean(cell.map(({ lng }) => lng)),
    }));
  const pins = cells.flatMap((cell) =>
    cell.length === 1 ? cell.map((report) => ({ report, at: report })) : [],
  );
  return { pins, clusters };
}
