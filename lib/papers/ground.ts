import { fromMetric, toMetric } from '../areas/metric';
import { boxOfPoints, growBox } from '../geo/box';
import type { LatLng } from '../geo/types';
import { townStreets } from '../tiles/drawing-data';
import { tileAttribution } from '../tiles/source';
import { addressesIn } from '../town/queries';
import type { Block, Ground, Metric } from './types';

type Sketch = Extract<Block, { kind: 'sketch' }>;

/** As far as the frame of a sketch reaches at its smallest usual scale, in metres. */
const AROUND_M = 160;
const MOST_HOUSES = 600;

const metric = ({ lat, lng }: LatLng): Metric => toMetric([lng, lat]);

/** The direction of the piece of a line that is nearest to a point: radians, counted from east to north. */
function directionNear(lines: readonly (readonly Metric[])[], [east, north]: Metric): number {
  let [nearest, turn] = [Number.POSITIVE_INFINITY, 0];
  for (const points of lines)
    for (const [index, from] of points.entries()) {
      const to = points[index + 1];
      if (!to) continue;
      const far = Math.hypot((from[0] + to[0]) / 2 - east, (from[1] + to[1]) / 2 - north);
      if (far < nearest) [nearest, turn] = [far, Math.atan2(to[1] - from[1], to[0] - from[0])];
    }
  return turn;
}

/** Streets and houses around an area, as the town's own map draws them; null where it knows none. */
async function groundAround({ outline }: Sketch): Promise<Ground | null> {
  const corners = outline.map((corner) => fromMetric(corner)).map(([lng, lat]) => ({ lat, lng }));
  const box = boxOfPoints(corners);
  if (!box) return null;
  const around = growBox(box, AROUND_M);
  const houses = await addressesIn(around, MOST_HOUSES);
  if (houses.length === 0) return null;
  const names = new Set(houses.map(({ street }) => street));
  const streets = (await townStreets())
    .filter(({ name }) => names.has(name))
    .map(({ name, lines }) => ({ name, lines: lines.map((points) => points.map(metric)) }));
  const linesOf = new Map(streets.map(({ name, lines }) => [name, lines]));
  return {
    streets,
    houses: houses.map((house) => ({
      at: metric(house),
      number: house.houseNumber,
      turn: directionNear(linesOf.get(house.street) ?? [], metric(house)),
    })),
    attribution: tileAttribution(),
  };
}

/** The same blocks, each sketch on the map of its surroundings. Asks nobody else: the town's own data are drawn. */
export const withGround = (blocks: readonly Block[]): Promise<readonly Block[]> =>
  Promise.all(
    blocks.map(async (block) =>
      block.kind === 'sketch' ? { ...block, ground: await groundAround(block) } : block,
    ),
  );
