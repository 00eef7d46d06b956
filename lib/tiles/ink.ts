/** The colours of a drawn tile by day: pale, nothing strong, so that pins win. */
const day = {
  outside: '#e6e1d6',
  land: '#f1ede4',
  built: '#e4dbcb',
  rim: '#d3e5c5',
  edge: '#8f9a7f',
  grid: '#e3dccf',
  house: '#dcd4c6',
  casing: '#d8d0c1',
  road: '#ffffff',
  text: '#3b3f50',
  quiet: '#6b6a66',
  halo: '#ffffff',
} as const;
type Role = keyof typeof day;

/** The same by night. */
const night: Record<Role, string> = {
  outside: '#161a2b',
  land: '#1c2032',
  built: '#2a3048',
  rim: '#1f3a37',
  edge: '#5f7d74',
  grid: '#252a40',
  house: '#323955',
  casing: '#171a2a',
  road: '#414966',
  text: '#d6dae8',
  quiet: '#a9aec4',
  halo: '#171a2a',
};

/** How the page turns every map to night (components/map/map.css): over which ground, how much, how flat. */
export const nightFilter = { ground: '#1c2032', opacity: 0.85, contrast: 0.92 } as const;

type Rgb = readonly [number, number, number];
const toRgb = (hex: string): Rgb => {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
};
const toHex = (rgb: Rgb): string =>
  `#${rgb
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
const each = (rgb: Rgb, change: (value: number, index: 0 | 1 | 2) => number): Rgb => [
  change(rgb[0], 0),
  change(rgb[1], 1),
  change(rgb[2], 2),
];

/** CSS `hue-rotate(180deg)`, which undoes itself. */
const turnHue = (rgb: Rgb): Rgb => {
  const light = 0.213 * rgb[0] + 0.715 * rgb[1] + 0.072 * rgb[2];
  return each(rgb, (value) => 2 * light - value);
};

/** What the page's filter makes of a colour: `invert(1) hue-rotate(180deg) contrast(…)` over the ground. */
export function throughNight(hex: string): string {
  const { ground, opacity, contrast } = nightFilter;
  const below = toRgb(ground);
  const turned = each(
    turnHue(each(toRgb(hex), (value) => 1 - value)),
    (value) => (value - 0.5) * contrast + 0.5,
  );
  return toHex(each(turned, (value, index) => opacity * value + (1 - opacity) * below[index]));
}

/** The ink of which the page's filter makes this colour. */
export function nightInk(hex: string): string {
  const { ground, opacity, contrast } = nightFilter;
  const below = toRgb(ground);
  const filtered = each(toRgb(hex), (value, index) => (value - (1 - opacity) * below[index]) / opacity);
  const flat = each(filtered, (value) => (value - 0.5) / contrast + 0.5);
  return toHex(each(turnHue(flat), (value) => 1 - value));
}

/** A colour as an attribute's value: the day's, which `nightStyle` changes. */
export const ink = (role: Role): string => `var(--${role},${day[role]})`;

const nightInks = Object.entries(night).map(([role, hex]) => `--${role}:${nightInk(hex)}`);

/** In the dark a tile is drawn with inks that come out of the page's filter as the colours of the night. */
export const nightStyle = `@media (prefers-color-scheme:dark){:root{${nightInks.join(';')}}}`;
