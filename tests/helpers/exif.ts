/** Writes EXIF blocks for fixtures: big-endian TIFF with IFD0, Exif IFD and GPS IFD. */
export interface ExifOptions {
  readonly orientation?: number;
  /** Degrees; negative is south or west. */
  readonly lat?: number;
  readonly lng?: number;
  readonly altitude?: number;
  /** "2026:11:23 14:30:00" */
  readonly takenAt?: string;
  /** Rationals with a zero denominator, as broken cameras write them. */
  readonly hasBrokenGps?: boolean;
}

interface Entry {
  readonly tag: number;
  readonly type: 1 | 2 | 3 | 4 | 5;
  readonly count: number;
  readonly data: Buffer;
}

const u16 = (value: number): Buffer => {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16BE(value);
  return buffer;
};
const u32 = (value: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value);
  return buffer;
};
const rational = (value: number, denominator: number): Buffer =>
  Buffer.concat([u32(Math.round(value * denominator)), u32(denominator)]);

const short = (tag: number, value: number): Entry => ({ tag, type: 3, count: 1, data: u16(value) });
const long = (tag: number, value: number): Entry => ({ tag, type: 4, count: 1, data: u32(value) });
const ascii = (tag: number, text: string): Entry => {
  const data = Buffer.from(`${text}\0`, 'latin1');
  return { tag, type: 2, count: data.length, data };
};

function degrees(tag: number, value: number, isBroken: boolean): Entry {
  const absolute = Math.abs(value);
  const whole = Math.floor(absolute);
  const minutes = Math.floor((absolute - whole) * 60);
  const seconds = ((absolute - whole) * 60 - minutes) * 60;
  const data = isBroken
    ? Buffer.alloc(24)
    : Buffer.concat([rational(whole, 1), rational(minutes, 1), rational(seconds, 10_000)]);
  return { tag, type: 5, count: 3, data };
}

function gpsEntries({ lat, lng, altitude, hasBrokenGps = false }: ExifOptions): Entry[] {
  const entries: Entry[] = [];
  if (lat !== undefined && lng !== undefined) {
    entries.push(ascii(1, lat < 0 ? 'S' : 'N'), degrees(2, lat, hasBrokenGps));
    entries.push(ascii(3, lng < 0 ? 'W' : 'E'), degrees(4, lng, hasBrokenGps));
  }
  if (altitude !== undefined) entries.push({ tag: 6, type: 5, count: 1, data: rational(altitude, 10) });
  return entries;
}

/** One directory at `offset`; values longer than four bytes follow it. */
function directory(entries: readonly Entry[], offset: number): Buffer {
  let dataAt = offset + 2 + entries.length * 12 + 4;
  const heads: Buffer[] = [u16(entries.length)];
  const tail: Buffer[] = [];
  for (const { tag, type, count, data } of entries) {
    const isInline = data.length <= 4;
    const value = isInline ? Buffer.concat([data, Buffer.alloc(4 - data.length)]) : u32(dataAt);
    heads.push(u16(tag), u16(type), u32(count), value);
    if (isInline) continue;
    tail.push(data);
    dataAt += data.length;
  }
  return Buffer.concat([...heads, u32(0), ...tail]);
}

/** The TIFF structure of an EXIF block, without the "Exif\0\0" in front. */
export function exifTiff(options: ExifOptions): Buffer {
  const gps = gpsEntries(options);
  const exif = options.takenAt ? [ascii(0x9003, options.takenAt)] : [];
  const root = (exifAt: number, gpsAt: number): Entry[] => [
    ...(options.orientation ? [short(0x0112, options.orientation)] : []),
    ...(exif.length > 0 ? [long(0x8769, exifAt)] : []),
    ...(gps.length > 0 ? [long(0x8825, gpsAt)] : []),
  ];
  const exifAt = 8 + directory(root(0, 0), 8).length;
  const exifPart = exif.length > 0 ? directory(exif, exifAt) : Buffer.alloc(0);
  const gpsAt = exifAt + exifPart.length;
  const gpsPart = gps.length > 0 ? directory(gps, gpsAt) : Buffer.alloc(0);
  const header = Buffer.concat([Buffer.from('MM\0*', 'latin1'), u32(8)]);
  return Buffer.concat([header, directory(root(exifAt, gpsAt), 8), exifPart, gpsPart]);
}

/** A JPEG with an APP1 segment of these bytes right after its start. */
export function withApp1(jpeg: Buffer, payload: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), payload]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), u16(body.length + 2), body]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** A JPEG with the given EXIF. */
export const withExif = (jpeg: Buffer, options: ExifOptions): Buffer => withApp1(jpeg, exifTiff(options));
