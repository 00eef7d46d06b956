import { TILE_SIZE, type Tile, worldPixels } from '../geo/mercator';
import { town } from '../town';
import { neighbours, type Place } from '../town/places';
import { coordinate, escapeXml } from './geometry';
import { ink } from './ink';

/** Pixels of the name of the town itself, and of the other Stadtteile, by zoom. */
const sizes = (z: number) =>
  z < 12 ? { town: 17, place: 12 } : z < 14 ? { town: 21, place: 14 } : { town: 24, place: 16 };
/** Stadtteile without a dot: so near they are an area, not a point. */
const AREA_FROM_ZOOM = 14;
/** Nearer still, streets have names, as far as they are known. */
const LABELS_UNTIL_ZOOM = 15;
const NEIGHBOURS_UNTIL_ZOOM = 12;

interface Label {
  readonly text: string;
  /** Middle of the name in pixels of the world. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isNeighbour: boolean;
}

const halfWidth = ({ text, size }: Label): number => text.length * size * 0.3 + 4;

const touches = (a: Label, b: Label): boolean =>
  Math.abs(a.x - b.x) < halfWidth(a) + halfWidth(b) && Math.abs(a.y - b.y) < (a.size + b.size) * 0.7;

/** All names at a zoom, the important first; one that would cover an earlier one is left out. */
function labelsAt(z: number, places: readonly Place[]): readonly Label[] {
  const size = sizes(z);
  const label = (place: Place, isNeighbour: boolean): Label => ({
    text: place.name,
    ...worldPixels(place, z),
    size: place.name === town.name ? size.town : isNeighbour ? size.place + 1 : size.place,
    isNeighbour,
  });
  const wanted = [
    ...places.filter(({ name }) => name === town.name).map((place) => label(place, false)),
    ...(z <= NEIGHBOURS_UNTIL_ZOOM ? neighbours.map((place) => label(place, true)) : []),
    ...places.filter(({ name }) => name !== town.name).map((place) => label(place, false)),
  ];
  const shown: Label[] = [];
  for (const next of wanted) if (!shown.some((other) => touches(other, next))) shown.push(next);
  return shown;
}

/** Names reach over the tile's edge: each neighbour tile draws its part of them. */
export function placeLabels(tile: Tile, places: readonly Place[], hasStreets: boolean): string {
  if (hasStreets && tile.z > LABELS_UNTIL_ZOOM) return '';
  const left = tile.x * TILE_SIZE;
  const top = tile.y * TILE_SIZE;
  return labelsAt(tile.z, places)
    .filter((label) => {
      const reach = halfWidth(label) + 8;
      const [x, y] = [label.x - left, label.y - top];
      return x > -reach && x < TILE_SIZE + reach && y > -40 && y < TILE_SIZE + 40;
    })
    .map((label) => drawLabel(label, label.x - left, label.y - top, tile.z))
    .join('');
}

function drawLabel({ text, size, isNeighbour }: Label, x: number, y: number, z: number): string {
  const [cx, cy] = [coordinate(x), coordinate(y)];
  const words = escapeXml(text);
  if (isNeighbour) {
    return `<text x="${cx}" y="${cy}" font-size="${size}" letter-spacing="1.5" fill="${ink('quiet')}">${words}</text>`;
  }
  if (z >= AREA_FROM_ZOOM) {
    return `<text x="${cx}" y="${coordinate(y + size / 3)}" font-size="${size}" letter-spacing=".5">${words}</text>`;
  }
  const dot = `<circle cx="${cx}" cy="${cy}" r="3.25" fill="${ink('halo')}" stroke="${ink('text')}" stroke-width="1.75"/>`;
  return `${dot}<text x="${cx}" y="${coordinate(y - 9)}" font-size="${size}">${words}</text>`;
}
