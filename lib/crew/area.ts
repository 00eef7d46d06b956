/** Which open reports a crew has on its phone. */
export type Area =
  | { readonly kind: 'near' }
  | { readonly kind: 'town' }
  | { readonly kind: 'district'; readonly name: string }
  | {
      readonly kind: 'box';
      readonly west: number;
      readonly south: number;
      readonly east: number;
      readonly north: number;
    };

interface Here {
  readonly lat: number;
  readonly lng: number;
}

/** Five decimals are a metre; more only tells where exactly somebody stands. */
const short = (degrees: number): string => degrees.toFixed(5);

/** Query of GET /api/crew/reports for an area; without a position "near" is the whole town. */
export function areaQuery(area: Area, here: Here | null, since: number | null): string {
  const query = new URLSearchParams();
  if (area.kind === 'near' && here) query.set('near', `${here.lat.toFixed(4)},${here.lng.toFixed(4)}`);
  if (area.kind === 'district') query.set('district', area.name);
  if (area.kind === 'box') {
    query.set('bbox', [area.west, area.south, area.east, area.north].map(short).join(','));
  }
  if (since !== null) query.set('since', String(since));
  return query.toString();
}
