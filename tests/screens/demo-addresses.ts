import { moveBy } from '@/lib/geo/distance';
import { town } from '@/lib/town';

/** Invented streets around the town's centre: corners in metres [east, north]. Only for the pictures. */
const streets: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  'Arnsberger Straße': [
    [-900, 40],
    [-520, 90],
    [-200, 60],
    [60, 110],
    [380, 150],
    [800, 130],
  ],
  Ruhrstraße: [
    [-330, 620],
    [-300, 380],
    [-340, 200],
    [-330, 90],
  ],
  Zeughausstraße: [
    [-190, -60],
    [-20, -40],
    [170, -20],
    [300, -30],
  ],
  Steinstraße: [
    [-220, 40],
    [-230, -90],
    [-205, -220],
    [-240, -380],
    [-230, -560],
  ],
  Hennestraße: [
    [10, 90],
    [20, -50],
    [-10, -200],
    [10, -340],
    [60, -520],
  ],
  Schützenstraße: [
    [-200, -210],
    [-20, -200],
    [160, -215],
    [330, -190],
  ],
  Gartenstraße: [
    [-640, -60],
    [-460, -20],
    [-250, -30],
  ],
  Mühlenweg: [
    [-700, -200],
    [-520, -240],
    [-260, -360],
  ],
  'Beringhauser Straße': [
    [360, 140],
    [390, -20],
    [370, -180],
    [420, -340],
    [400, -600],
  ],
  'Am Stadtpark': [
    [20, -350],
    [180, -370],
    [370, -340],
  ],
  Brunnenweg: [
    [-230, -560],
    [-60, -540],
    [90, -560],
    [400, -590],
  ],
  Bahnhofstraße: [
    [-330, 300],
    [-80, 330],
    [180, 320],
    [420, 360],
  ],
  Lagerstraße: [
    [180, 320],
    [190, 220],
    [200, 150],
  ],
  Kolpingstraße: [
    [560, 150],
    [590, -60],
    [640, -240],
    [620, -480],
  ],
  Waldstraße: [
    [-900, -420],
    [-700, -470],
    [-480, -450],
    [-240, -480],
  ],
  'Auf der Wieme': [
    [-620, 500],
    [-560, 330],
    [-600, 100],
  ],
};
const HOUSE_EVERY_M = 24;
const HOUSE_OFF_M = 19;

/** A file of house numbers as `town import` reads it. */
export function demoAddresses(): string {
  const rows = Object.entries(streets).flatMap(([street, corners]) =>
    housesAlong(corners).map(([east, north], index) => {
      const { lat, lng } = moveBy(town.centre, { east, north });
      return `${street};${index + 1};${town.name};${lng.toFixed(6)};${lat.toFixed(6)}`;
    }),
  );
  return ['Strasse;Hausnummer;Ortsteil;lng;lat', ...rows, ''].join('\n');
}

function housesAlong(corners: readonly (readonly [number, number])[]): [number, number][] {
  return corners.flatMap((to, index) => {
    const from = corners[index - 1];
    if (!from) return [];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy);
    const count = Math.floor((length - HOUSE_EVERY_M) / HOUSE_EVERY_M);
    return Array.from({ length: count }, (_, k) => (k + 1) * HOUSE_EVERY_M).flatMap((along) =>
      [HOUSE_OFF_M, -HOUSE_OFF_M].map((off): [number, number] => [
        from[0] + (dx * along - dy * off) / length,
        from[1] + (dy * along + dx * off) / length,
      ]),
    );
  });
}
