import { TILE_SIZE, type Tile, worldPixels } from '../geo/mercator';
import type { LatLng, MultiPolygon } from '../geo/types';
import type { DrawingData } from './drawing-data';

// The paper of the look: pale ground, nothing strong, so that pins win.
const paper = {
  outside: '#e6e1d6',
  land: '#f1ede4',
  grid: '#e0d9cb',
  edge: '#a39a86',
  house: '#dcd4c6',
  text: '#3b3f50',
  halo: '#ffffff',
} as const;
const FAR = 4_096;

const clamp = (value: number): number => Math.round(Math.min(FAR, Math.max(-FAR, value)) * 10) / 10;
const escapeXml = (text: string): string =>
  text.replace(/[<>&"']/g, (char) => `&#${char.charCodeAt(0)};`).replace(/\p{Cc}/gu, '');

/** The tile's own pixels of a point. */
function pixelsOf(tile: Tile, point: LatLng): { x: number; y: number } {
  const { x, y } = worldPixels(point, tile.z);
  return { x: x - tile.x * TILE_SIZE, y: y - tile.y * TILE_SIZE };
}

/** Cuts a ring to the surroundings of the tile (Sutherland–Hodgman), so that far corners do not bend lines. */
function clip(ring: readonly (readonly [number, number])[]): [number, number][] {
  const limit = 2 * TILE_SIZE;
  const sides = [
    { axis: 0, sign: 1, at: limit },
    { axis: 0, sign: -1, at: TILE_SIZE - limit },
    { axis: 1, sign: 1, at: limit },
    { axis: 1, sign: -1, at: TILE_SIZE - limit },
  ] as const;
  let points = ring.map(([x, y]) => [x, y] as [number, number]);
  for (const { axis, sign, at } of sides) {
    const isIn = (point: [number, number]) => sign * (at - point[axis]) >= 0;
    points = points.flatMap((to, index) => {
      const from = points.at(index - 1) ?? to;
      if (isIn(from) === isIn(to)) return isIn(to) ? [to] : [];
      const share = (at - from[axis]) / (to[axis] - from[axis]);
      const cut: [number, number] = [
        from[0] + share * (to[0] - from[0]),
        from[1] + share * (to[1] - from[1]),
      ];
      return isIn(to) ? [cut, to] : [cut];
    });
  }
  return points;
}

function outlinePath(tile: Tile, outline: MultiPolygon): string {
  return outline
    .flat()
    .map((ring) => {
      const points = clip(
        ring.map(([lng, lat]) => {
          const { x, y } = pixelsOf(tile, { lat, lng });
          return [x, y] as const;
        }),
      );
      return points.length < 3 ? '' : `M${points.map(([x, y]) => `${clamp(x)} ${clamp(y)}`).join('L')}Z`;
    })
    .join('');
}

const isNear = ({ x, y }: { x: number; y: number }, margin: number): boolean =>
  x > -margin && y > -margin && x < TILE_SIZE + margin && y < TILE_SIZE + margin;

/** Names reach over the tile's edge: each neighbour tile draws its part of them. */
function placeLabels(tile: Tile, places: DrawingData['places']): string {
  return places
    .map((place) => ({ place, at: pixelsOf(tile, place) }))
    .filter(({ at }) => isNear(at, 140))
    .map(({ place, at: { x, y } }) => {
      const [cx, cy] = [clamp(x), clamp(y)];
      return `<circle cx="${cx}" cy="${cy}" r="3.5"/><text x="${cx}" y="${cy - 9}">${escapeXml(place.name)}</text>`;
    })
    .join('');
}

function houseMarks(tile: Tile, houses: DrawingData['houses']): string {
  const half = tile.z >= 18 ? 9 : 5;
  return houses
    .map((house) => {
      const { x, y } = pixelsOf(tile, house);
      const number =
        tile.z >= 18
          ? `<text x="${clamp(x)}" y="${clamp(y) + 3.5}" font-size="10" stroke="none">${escapeXml(house.houseNumber)}</text>`
          : '';
      const corner = `x="${clamp(x - half)}" y="${clamp(y - half)}"`;
      return `<rect ${corner} width="${2 * half}" height="${2 * half}" rx="1.5" fill="${paper.house}"/>${number}`;
    })
    .join('');
}

/** A plain tile as SVG: ground, grid, the town's boundary, names; houses when addresses were imported. */
export function drawTile(tile: Tile, { outline, places, houses }: DrawingData): string {
  const path = outlinePath(tile, outline);
  const full = `width="${TILE_SIZE}" height="${TILE_SIZE}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${full} viewBox="0 0 ${TILE_SIZE} ${TILE_SIZE}">`,
    `<rect ${full} fill="${paper.outside}"/>`,
    path && `<path d="${path}" fill="${paper.land}" fill-rule="evenodd"/>`,
    `<path d="M0 .5H256M0 128.5H256M.5 0V256M128.5 0V256" stroke="${paper.grid}" fill="none"/>`,
    path &&
      `<path d="${path}" fill="none" stroke="${paper.edge}" stroke-width="2.5" stroke-dasharray="9 5" stroke-linejoin="round"/>`,
    `<g fill="${paper.text}" stroke="${paper.halo}" stroke-width="3" paint-order="stroke" stroke-linejoin="round"`,
    ` text-anchor="middle" font-family="Fira Sans, Noto Sans, sans-serif" font-size="14" font-weight="500">`,
    houseMarks(tile, houses),
    placeLabels(tile, places),
    '</g></svg>',
  ].join('');
}
