import jsQR from 'jsqr';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { QrCode } from '@/components/follow/QrCode';

test('a phone that reads the code gets exactly the secret link', async () => {
  const link = 'https://portal.example.de/follow/Zpq3k0QvTdyb1k3nW2Lx7gAbCdEfGhIjKlMnOpQrStUv';
  const svg = renderToStaticMarkup(createElement(QrCode, { text: link, label: 'QR' }));
  const plain = svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"');
  const { data, info } = await sharp(Buffer.from(plain))
    .flatten({ background: '#fff' })
    .extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(link);
});
