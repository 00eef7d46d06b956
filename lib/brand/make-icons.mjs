/**
 * Makes the app's icons in public/icons and the favicon from one drawing: `node lib/brand/make-icons.mjs`.
 * The drawing is that of components/ui/Logo.tsx: a road that leads to a pin.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const blue = '#2044aa';
const colours = { way: '#ffffff', pin: '#f9c95f', dot: '#1b2a63' };
const white = { way: '#ffffff', pin: '#ffffff', dot: 'none' };

const WAY = 'M12.5 40.5c-.6-9.7 12-8.2 12-17v-3';
const PIN = 'M24.5 25.2c-1.7-3-7.9-6.2-7.9-12.2a7.9 7.9 0 0 1 15.8 0c0 6-6.2 9.2-7.9 12.2z';
/** In one colour the dot is a hole in the pin. */
const HOLE = 'M24.5 10.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z';

/** Road and pin on a 40 × 40 grid; `scale` shrinks them around the middle for masks. */
const drawing = ({ way, pin, dot }, scale = 1) => `
  <g transform="translate(20 20) scale(${scale}) translate(-20 -20)">
    <path d="${WAY}${scale < 1 ? 'M12.5 40.5v12' : ''}" fill="none" stroke="${way}" stroke-width="4" stroke-linecap="round"/>
    <path d="${PIN}${dot === 'none' ? HOLE : ''}" fill="${pin}" fill-rule="evenodd"/>
    ${dot === 'none' ? '' : `<circle cx="24.5" cy="13" r="2.8" fill="${dot}"/>`}
  </g>`;

/** @param radius of the corners; 0 fills the square, which the system then cuts */
const icon = ({ radius = 8, ground = blue, parts = colours, scale = 1 }) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">` +
  `<clipPath id="edge"><rect width="40" height="40" rx="${radius}"/></clipPath>` +
  `<g clip-path="url(#edge)"><rect width="40" height="40" fill="${ground}"/>${drawing(parts, scale)}</g></svg>`;

const folder = new URL('../../public/icons/', import.meta.url);
const png = (svg, size) =>
  sharp(Buffer.from(svg), { density: (72 * size) / 40 })
    .resize(size, size)
    .png({ compressionLevel: 9 });
const save = (name, svg, size) => png(svg, size).toFile(new URL(name, folder).pathname);

await mkdir(folder, { recursive: true });
const normal = icon({});
await writeFile(new URL('logo.svg', folder), `${normal.replace(/\n\s*/g, '')}\n`);
await save('icon-192.png', normal, 192);
await save('icon-512.png', normal, 512);
// The safe zone of a mask is the inner circle of 80 %.
await save('maskable-192.png', icon({ radius: 0, scale: 0.74 }), 192);
await save('maskable-512.png', icon({ radius: 0, scale: 0.74 }), 512);
await save('apple-touch-icon.png', icon({ radius: 0, scale: 0.86 }), 180);
// The system colours these: only the shape counts.
await save('monochrome-512.png', icon({ radius: 0, ground: 'none', parts: white, scale: 0.74 }), 512);
await save('badge-96.png', icon({ radius: 0, ground: 'none', parts: white }), 96);

/** An .ico that holds one PNG of 32 pixels, for browsers that ask for /favicon.ico. */
async function favicon() {
  const image = await png(normal, 32).toBuffer();
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(32, 6);
  head.writeUInt8(32, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(image.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, image]);
}
await writeFile(new URL('../../public/favicon.ico', import.meta.url), await favicon());
console.log('Icons are in public/icons.');
