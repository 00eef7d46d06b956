import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A drawn photo: red left above, green right above, blue left below, white right below. */
export async function drawnPhoto(width = 1200, height = 800): Promise<Buffer> {
  const half = { width: Math.round(width / 2), height: Math.round(height / 2) };
  const patch = (background: string) => ({ create: { ...half, channels: 3 as const, background } });
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite([
      { input: patch('#ff0000'), left: 0, top: 0 },
      { input: patch('#00ff00'), left: half.width, top: 0 },
      { input: patch('#0000ff'), left: 0, top: half.height },
    ])
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A noisy JPEG that stays large; its size in bytes is about `bytes`, padded after the end of the picture. */
export async function largePhoto(bytes: number): Promise<Buffer> {
  const photo = await drawnPhoto();
  return Buffer.concat([photo, Buffer.alloc(Math.max(0, bytes - photo.length), 0x20)]);
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A small file that unpacks to side × side pixels: a real, valid 1-bit PNG. */
export function pngBomb(side = 16_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side), { level: 9 });
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

/** A picture that is also a web page. */
export async function polyglot(): Promise<Buffer> {
  return Buffer.concat([await drawnPhoto(), Buffer.from('<html><script>alert(1)</script></html>')]);
}
