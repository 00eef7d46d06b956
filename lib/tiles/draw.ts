import { metersPerPixel, TILE_SIZE, type Tile, tileBox } from '../geo/mercator';
import type { MultiPolygon } from '../geo/types';
import { town } from '../town';
import { drawHouses, drawStreetNames, drawStreets } from './draw-streets';
import type { DrawingData } from './drawing-data';
import { clipRing, coordinate, isNear, line, pixelsOf } from './geometry';
import { ink, nightStyle } from './ink';
import { labelFontStyle } from './label-font';
import { placeLabels } from './labels';

/** Around a name stand houses: how far, in metres, as long as nothing better is known. */
const BUILT_M = { town: 1_500, district: 550 } as const;
const BUILT_UNTIL_ZOOM = 14;

function outlinePath(tile: Tile, outline: MultiPolygon): string {
  return outline
    .flat()
    .map((ring) => clipRing(ring.map(([lng, lat]) => pixelsOf(tile, { lat, lng }))))
    .map((points) => (points.length < 3 ? '' : `${line(points)}Z`))
    .join('');
}

/** The land, with a green rim along its inside as on old maps. */
function land(path: string): string {
  if (!path) return '';
  const rim = (width: number, opacity: number) =>
    `<path d="${path}" fill="none" stroke="${ink('rim')}" stroke-width="${width}" opacity="${opacity}"/>`;
  return [
    `<clipPath id="land"><path d="${path}" clip-rule="evenodd"/></clipPath>`,
    `<path d="${path}" fill="${ink('land')}" fill-rule="evenodd"/>`,
    `<g clip-path="url(#land)" stroke-linejoin="round">${rim(36, 0.45)}${rim(16, 0.8)}</g>`,
  ].join('');
}

const boundary = (path: string): string =>
  path &&
  `<path d="${path}" fill="none" stroke="${ink('edge')}" stroke-width="1.75" stroke-dasharray="10 4 1.5 4" stroke-linejoin="round" stroke-linecap="round"/>`;

/** Seconds of arc between two lines of the grid, so that they stand at least 160 pixels apart. */
const gridSteps = [600, 300, 120, 60, 30, 15, 10, 5, 2] as const;
const gridStep = (z: number): number => {
  const secondsPerPixel = (360 * 3600) / (TILE_SIZE * 2 ** z);
  return gridSteps.findLast((step) => step / secondsPerPixel >= 160) ?? gridSteps[0];
};

/** Lines of whole minutes and seconds of latitude and longitude. */
function grid(tile: Tile): string {
  const step = gridStep(tile.z) / 3600;
  const { minLat, maxLat, minLng, maxLng } = tileBox(tile);
  const between = (min: number, max: number) =>
    Array.from(
      { length: Math.ceil((max - min) / step) },
      (_, k) => (Math.ceil(min / step) + k) * step,
    ).filter((value) => value < max);
  const across = between(minLat, maxLat).map((lat) => pixelsOf(tile, { lat, lng: minLng }).y);
  const upright = between(minLng, maxLng).map((lng) => pixelsOf(tile, { lat: minLat, lng }).x);
  const d = [
    ...across.map((y) => `M0 ${coordinate(y)}H${TILE_SIZE}`),
    ...upright.map((x) => `M${coordinate(x)} 0V${TILE_SIZE}`),
  ].join('');
  return d && `<path d="${d}" stroke="${ink('grid')}" fill="none"/>`;
}

/** Soft ground where people live. */
function builtUp(tile: Tile, { places }: DrawingData): string {
  if (tile.z > BUILT_UNTIL_ZOOM) return '';
  const circles = places.map((place) => {
    const meters = place.name === town.name ? BUILT_M.town : BUILT_M.district;
    const r = meters / metersPerPixel(place.lat, tile.z);
    const at = pixelsOf(tile, place);
    return isNear(at, r)
      ? `<circle cx="${coordinate(at.x)}" cy="${coordinate(at.y)}" r="${coordinate(r)}" fill="url(#built)"/>`
      : '';
  });
  const found = circles.join('');
  const stop = (offset: number, opacity: number) =>
    `<stop offset="${offset}" stop-color="${ink('built')}" stop-opacity="${opacity}"/>`;
  return (
    found &&
    `<radialGradient id="built">${stop(0, 1)}${stop(0.55, 0.85)}${stop(1, 0)}</radialGradient>${found}`
  );
}

/** A plain tile as SVG: land and boundary, grid, names; streets and houses when addresses were imported. */
export function drawTile(tile: Tile, data: DrawingData): string {
  const path = outlinePath(tile, data.outline);
  const names = drawStreetNames(tile, data) + placeLabels(tile, data.places, data.streets.length > 0);
  const full = `width="${TILE_SIZE}" height="${TILE_SIZE}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${full} viewBox="0 0 ${TILE_SIZE} ${TILE_SIZE}">`,
    `<style>${nightStyle}${names && labelFontStyle}</style>`,
    `<rect ${full} fill="${ink('outside')}"/>`,
    land(path),
    builtUp(tile, data),
    grid(tile),
    boundary(path),
    drawStreets(tile, data),
    drawHouses(tile, data),
    names &&
      `<g fill="${ink('text')}" stroke="${ink('halo')}" stroke-width="3" paint-order="stroke" stroke-linejoin="round" text-anchor="middle" font-family="Fira Sans,Noto Sans,system-ui,sans-serif" font-weight="500">${names}</g>`,
    '</svg>',
  ].join('');
}
