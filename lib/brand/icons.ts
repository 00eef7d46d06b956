/**
 * The pictures beside words, one set: 24 grid, stroke 2, round ends, no fill. The build draws them into one file,
 * `public/icons/ui.svg`; those of every page stand in it (page-icons.ts).
 */
export const icons = {
  back: '<path d="M15 5.5 8.5 12l6.5 6.5"/>',
  close: '<path d="M6 6l12 12M18 6 6 18"/>',
  next: '<path d="M9 5.5l6.5 6.5L9 18.5"/>',
  up: '<path d="M5.5 15 12 8.5l6.5 6.5"/>',
  down: '<path d="M5.5 9l6.5 6.5L18.5 9"/>',
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.4 15.4l5.1 5.1"/>',
  locate:
    '<circle cx="12" cy="12" r="6.5"/><circle fill="currentColor" cx="12" cy="12" r="1.6"/><path d="M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3"/>',
  account: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.4-4.3 3.5-7 7.5-7s7.1 2.7 7.5 7"/>',
  globe:
    '<circle cx="12" cy="12" r="8.75"/><path d="M3.5 12h17M12 3.25c4.7 5 4.7 12.5 0 17.5M12 3.25c-4.7 5-4.7 12.5 0 17.5"/>',
  camera:
    '<path d="M3 9.2C3 8.5 3.5 8 4.2 8h3L8.9 5.5h6.2L16.8 8h3c.7 0 1.2.5 1.2 1.2v9.1c0 .7-.5 1.2-1.2 1.2H4.2c-.7 0-1.2-.5-1.2-1.2z"/><circle cx="12" cy="13.5" r="3.5"/>',
  image:
    '<rect x="3.5" y="4.5" width="17" height="15" rx="1.5"/><circle cx="15.5" cy="9" r="1.4"/><path d="M4 16.2l4.6-4.6 3.9 3.9 2.8-2.5 4.7 4.2"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  minus: '<path d="M5 12h14"/>',
  refresh: '<path d="M19.5 12.2a7.5 7.5 0 1 1-2.3-5.6L20 9.3M20 4v5.3h-5.3"/>',
  erase: '<path d="M14.3 4.3l5.4 5.4L9.5 20H6.2L4 17.8v-3.2zM9 9.6l5.5 5.5M13.5 20H20"/>',
  pin: '<path d="M12 21.3C9.4 18.9 5 14.4 5 9.9a7 7 0 0 1 14 0c0 4.5-4.4 9-7 11.4z"/><circle cx="12" cy="9.9" r="2.5"/>',
  map: '<path d="M3 6.7l6-2.5 6 2.5 6-2.5v13.3L15 20l-6-2.5L3 20zM9 4.2v13.3M15 6.7V20"/>',
  copy: '<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="1.5"/><path d="M15.5 8.5V5.5A1.5 1.5 0 0 0 14 4H5.5A1.5 1.5 0 0 0 4 5.5V14a1.5 1.5 0 0 0 1.5 1.5h3"/>',
  euro: '<path d="M18.5 6.2A7.5 7.5 0 1 0 18.5 17.8M3.5 10.3h10M3.5 13.7h9"/>',
  grid: '<rect x="4" y="4" width="6.5" height="6.5" rx="1"/><rect x="13.5" y="4" width="6.5" height="6.5" rx="1"/><rect x="4" y="13.5" width="6.5" height="6.5" rx="1"/><rect x="13.5" y="13.5" width="6.5" height="6.5" rx="1"/>',
  mail: '<rect x="3" y="5.5" width="18" height="13.5" rx="1.5"/><path d="M3.6 7.3 12 13.5l8.4-6.2"/>',
  clip: '<path d="M20 11.5l-8 8a5 5 0 0 1-7.1-7.1l8.4-8.4a3.4 3.4 0 0 1 4.8 4.8l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4l7.4-7.4"/>',
  send: '<path d="M20.5 3.5 14.3 20.5l-3.9-6.9-6.9-3.9zM20.5 3.5 10.4 13.6"/>',
  home: '<path d="M4 11l8-7 8 7v8.3c0 .4-.3.7-.7.7h-4.8v-5.5h-5V20H4.7a.7.7 0 0 1-.7-.7z"/>',
  check: '<path d="M4.8 12.7l4.9 4.8L19.3 7"/>',
  checkCircle: '<circle cx="12" cy="12" r="8.75"/><path d="M7.9 12.4l2.9 2.9 5.4-5.9"/>',
  clock: '<circle cx="12" cy="12" r="8.75"/><path d="M12 7v5.3l3.6 2.1"/>',
  warning: '<path d="M12 4l9.2 16H2.8zM12 10v4.5M12 17.2v.1"/>',
  phone:
    '<path d="M5 4h4l1.7 4.5-2.2 1.8c1.1 2.3 2.9 4.1 5.2 5.2l1.8-2.2L20 15v4c0 .9-.7 1.6-1.6 1.5C10.7 20 4 13.3 3.5 5.6 3.4 4.7 4.1 4 5 4z"/>',
  wrench:
    '<path d="M18.4 3.3a5 5 0 0 0-6.2 6.5L4 18l2 2 8.2-8.2a5 5 0 0 0 6.5-6.2l-2.9 2.9-2.5-.7-.6-2.6z"/>',
  eye: '<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="3"/>',
  eyeOff:
    '<path d="M4 4l16 16M9.9 5.8A8.6 8.6 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a15 15 0 0 1-2.8 3.5M6.3 7.6A15.5 15.5 0 0 0 2.5 12s3.5 6.5 9.5 6.5c1.6 0 3-.4 4.2-1.1M9.9 9.9a3 3 0 0 0 4.2 4.2"/>',
  pencil: '<path d="M4 20l1.1-4.6L16 4.5 19.5 8l-11 11zM13.5 7l3.5 3.5"/>',
  trash: '<path d="M4.5 7h15M9.5 7V4.2h5V7M6.5 7l.9 13h9.2l.9-13M10.3 11v5.5M13.7 11v5.5"/>',
  share:
    '<circle cx="6" cy="12" r="2.5"/><circle cx="17.5" cy="5.5" r="2.5"/><circle cx="17.5" cy="18.5" r="2.5"/><path d="M8.2 10.8l7-4M8.2 13.2l7 4"/>',
  bell: '<path d="M5.5 17v-6a6.5 6.5 0 0 1 13 0v6l1.5 1.7H4zM10 21.2h4"/>',
  message: '<path d="M4 5h16v11.5h-8.5L7 20.3v-3.8H4zM8 9h8M8 12.5h5"/>',
  thumbUp:
    '<path d="M7 10.5V20H4v-9.5zM7 10.5 10.8 4c1.3 0 2.2 1 2.2 2.2v3.3h5.4c1 0 1.8.9 1.6 1.9l-1.3 7.1c-.2.9-.9 1.5-1.8 1.5H7"/>',
  users:
    '<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 19.5c.4-3.8 3-6.2 6.5-6.2s6.1 2.4 6.5 6.2M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18.3 14.3c1.8 1 2.9 2.8 3.2 5.2"/>',
  route:
    '<circle cx="6" cy="18" r="2.5"/><circle cx="18" cy="6" r="2.5"/><path d="M8.5 18h6.25a3 3 0 0 0 0-6h-5.5a3 3 0 0 1 0-6h6.25"/>',
  navigate: '<path d="M12 3.2 5 20.5l7-3.5 7 3.5z"/>',
  cloudOff:
    '<path d="M4 4l16 16M9 6.6a6 6 0 0 1 8.8 4.3 4 4 0 0 1 2.1 6.6M6.3 9.7A4.5 4.5 0 0 0 7.5 18.5H16"/>',
  info: '<circle cx="12" cy="12" r="8.75"/><path d="M12 11v5.5M12 7.7v.1"/>',
  list: '<path d="M8.5 6.5H20M8.5 12H20M8.5 17.5H20M4.5 6.5v.1M4.5 12v.1M4.5 17.5v.1"/>',
  calendar: '<rect x="4" y="5.5" width="16" height="15" rx="1.5"/><path d="M4 10.2h16M8.5 3v4M15.5 3v4"/>',
  merge: '<path d="M6 3.8v4.5l6 5.2V20M18 3.8v4.5l-6 5.2M9 17l3 3.3 3-3.3"/>',
  forward: '<path d="M4 18.5v-4a4 4 0 0 1 4-4h11.3M14.5 5.5l5 5-5 5"/>',
  layers: '<path d="M12 4l9 4.5-9 4.5-9-4.5zM3.5 13l8.5 4.3 8.5-4.3"/>',
  download: '<path d="M12 4v11M7 10.3l5 5 5-5M4.5 20h15"/>',
  upload: '<path d="M12 15.5v-11M7 9.2l5-5 5 5M4.5 20h15"/>',
  lock: '<rect x="5" y="10.5" width="14" height="10" rx="1.5"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>',
  print: '<path d="M7 9V4h10v5M7 17H4V9.5h16V17h-3M7 14h10v6.5H7z"/>',
  qr: '<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM20 14v.1M20 17.2V20h-3M17 20h-3"/>',
  flag: '<path d="M5.5 21V4M5.5 4.5h12.7L15.5 9l2.7 4.5H5.5"/>',
  undo: '<path d="M8.5 5 4 9.5 8.5 14M4 9.5h10a5.3 5.3 0 0 1 0 10.5h-4"/>',
  logout: '<path d="M13.5 4H6a1.5 1.5 0 0 0-1.5 1.5v13A1.5 1.5 0 0 0 6 20h7.5M10 12h10.5M16.5 8l4 4-4 4"/>',
  sun: '<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2.3M12 19.2v2.3M2.5 12h2.3M19.2 12h2.3M5.3 5.3l1.6 1.6M17.1 17.1l1.6 1.6M5.3 18.7l1.6-1.6M17.1 6.9l1.6-1.6"/>',
  building:
    '<path d="M3.5 20.5h17M5 20.5V11h14v9.5M3.5 11 12 5l8.5 6M12 5V2.5M9 20.5V14M12 20.5V14M15 20.5V14"/>',
  factory: '<path d="M3.5 20V10.5l5 3v-3l5 3V5H17l1.5 8.5h2V20zM8 17v.1M12 17v.1M16 17v.1"/>',
  truck:
    '<path d="M9.3 17.5h5.4M5.2 17.5H3v-11h10.5v9M13.5 9.5h4l3.5 4v4h-1.8"/><circle cx="7.2" cy="17.5" r="2"/><circle cx="17" cy="17.5" r="2"/>',
  idCard:
    '<rect x="3" y="5" width="18" height="14" rx="1.5"/><circle cx="8.5" cy="10.7" r="2"/><path d="M5.5 16c.3-1.7 1.4-2.7 3-2.7s2.7 1 3 2.7M14.5 10h4M14.5 14h4"/>',
  bulb: '<path d="M9.5 17.2h5M10.5 20.5h3M8.7 14.4a6 6 0 1 1 6.6 0c-.6.5-.8 1.2-.8 2.8h-5c0-1.6-.2-2.3-.8-2.8z"/>',
  shop: '<path d="M4 9.5l1.5-5h13l1.5 5M4 9.5a2.67 2.67 0 0 0 5.33 0 2.67 2.67 0 0 0 5.34 0 2.67 2.67 0 0 0 5.33 0M5.5 12v8h13v-8M10 20v-4.5h4V20"/>',
  skip: '<path d="M2.5 8h19l-3 10.5h-13zM9 8l.8 10.5M15 8l-.8 10.5M7.5 21.2v.1M16.5 21.2v.1"/>',
  crane:
    '<path d="M8 21V4M5 21h6M3 8h18M8 4l13 4M8 4 3 8v3M17.5 8v4.5"/><rect x="15.5" y="12.5" width="4" height="4" rx=".7"/>',
  bricks:
    '<rect x="3" y="13.5" width="9" height="6.5" rx=".8"/><rect x="12" y="13.5" width="9" height="6.5" rx=".8"/><rect x="7.5" y="7" width="9" height="6.5" rx=".8"/>',
  spade:
    '<path d="M20 4l-9.5 9.5M17.5 2.5l4 4M12.3 16.8 7.2 11.7c-2.7 1-4.1 4-4.2 9.3 5.3-.1 8.3-1.5 9.3-4.200z"/>',
  parasol:
    '<path d="M3.5 10.5C4.1 6.5 7.7 4 12 4s7.9 2.5 8.5 6.500zM12 10.500v10M6.5 15.500h11M8.5 20.500h7M12 4V2.8"/>',
  sandwichBoard:
    '<path d="M7.5 3.500h9l2.5 13.500H5zM6.5 17 6 20.500M17.5 17l.5 3.500M9.8 8h4.400M9.2 11.500h5.6"/>',
  poster:
    '<path d="M18 3v18M15.5 21h5"/><rect x="4" y="5" width="14" height="10.5" rx="1"/><path d="M7.5 8.700h7M7.5 11.800h4.5"/>',
  stall: '<path d="M3 12h18M5 12v8.500M19 12v8.500M5 16.200h14M12 8.800V5.700M12 3v.1"/>',
  bunting:
    '<path d="M2.5 4.500c6.3 4.4 12.7 4.4 19 0M6 6.400l.9 4.5 3-3.300M14.1 7.600l3 3.3.9-4.500M10 19.200v-4.900l6.5-1.200v4.9"/><circle cx="8.2" cy="19.2" r="1.8"/><circle cx="14.7" cy="18" r="1.8"/>',
  noStopping: '<circle cx="12" cy="12" r="8.75"/><path d="M6 6l12 12M18 6 6 18"/>',
  film: '<rect x="2.5" y="6.5" width="12.5" height="11" rx="1.5"/><path d="M15 11l6-3.500v9l-6-3.500z"/>',
  scaffold: '<path d="M6 3v18M18 3v18M6 7h12M6 14h12M6 14l12-7M3.5 21h5M15.5 21h5"/>',
  barrier:
    '<path d="M3 9h18v5.5H3zM6.5 14.5V20M17.5 14.5V20M6.5 9V6M17.5 9V6M8 14.5 11.5 9M13.5 14.5 17 9"/>',
  document: '<path d="M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6M9 16h6"/>',
  square: '<path d="M4.5 6.5h15v11h-15z"/>',
  rotate: '<path d="M5 7.5h8.5a5.5 5.5 0 1 1 0 11H8M8.5 4 5 7.5 8.5 11"/>',
  road: '<path d="M8.5 4 4 20M15.5 4 20 20M12 4.5V7M12 10.5v3M12 17v3"/>',
  walk: '<circle cx="13" cy="4.5" r="1.7"/><path d="M12.4 8.6l-.9 5.9M9 21l2.5-6.5 3 2.5 1 4M8 12l1.5-3.4L13 8l1.5 3 3 1.5"/>',
  lamp: '<path d="M7 21V8a4.5 4.5 0 0 1 9 0M13 8h6l1.2 3.5h-8.4zM4.5 21h5M16 14.5v2M12.5 14l-1 2M19.5 14l1 2"/>',
  signal:
    '<rect x="8" y="3" width="8" height="15" rx="2"/><circle cx="12" cy="6.9" r="1.3"/><circle cx="12" cy="10.5" r="1.3"/><circle cx="12" cy="14.1" r="1.3"/><path d="M12 18v3.5"/>',
  drain: '<circle cx="12" cy="12" r="8.75"/><path d="M8.5 8.5v7M12 7.5v9M15.5 8.5v7"/>',
  tree: '<path d="M12 21.5V12M12 16l3-2.5M12 18l-3-2.5M12 3.5c2.3 0 4 1.5 4.4 3.6a4.2 4.2 0 0 1-.9 8.2h-7a4.2 4.2 0 0 1-.9-8.2C8 5 9.7 3.5 12 3.5z"/>',
  bin: '<path d="M5 7h14M9.5 7V4.5h5V7M6.5 7l1 13.5h9l1-13.5M10.2 11v6M13.8 11v6"/>',
  snow: '<path d="M12 3v18M4.2 7.5l15.6 9M19.8 7.5l-15.6 9M9.5 4.5 12 7l2.5-2.5M9.5 19.5 12 17l2.5 2.5"/>',
  dots: '<circle fill="currentColor" cx="5.5" cy="12" r="1.25"/><circle fill="currentColor" cx="12" cy="12" r="1.25"/><circle fill="currentColor" cx="18.5" cy="12" r="1.25"/>',
} as const satisfies Record<string, string>;

export type IconName = keyof typeof icons;

/** Symbols with the names that `iconHref` asks for. */
export const iconSymbols = (names: readonly IconName[]): string =>
  names.map((name) => `<symbol id="i-${name}" viewBox="0 0 24 24">${icons[name]}</symbol>`).join('\n');

/** One SVG file with a symbol for each icon. */
export const iconSprite = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg">\n${iconSymbols(Object.keys(icons) as IconName[])}\n</svg>\n`;
