import jsQR from 'jsqr';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';

/** How pdf.js writes down a path: a sign, then its coordinates. */
const coordinates = [2, 2, 6, 4, 0] as const;
const commands = ['M', 'L', 'C', 'Q', 'Z'] as const;

function svgPath(path: ArrayLike<number>): string {
  let text = '';
  for (let at = 0; at < path.length; ) {
    const sign = path[at] as 0 | 1 | 2 | 3 | 4;
    const end = at + 1 + coordinates[sign];
    text +=
      commands[sign] +
      Array.from(path)
        .slice(at + 1, end)
        .join(' ');
    at = end;
  }
  return text;
}

async function decode(path: string, [left, top, right, bottom]: number[]): Promise<string | null> {
  const [x = 0, y = 0] = [left, top];
  const [width, height] = [(right ?? 0) - x, (bottom ?? 0) - y];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" viewBox="${x} ${y} ${width} ${height}"><path d="${path}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .extend({ top: 60, bottom: 60, left: 60, right: 60, background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null;
}

/** What the QR codes of a PDF say, read from the squares that are drawn. */
export async function qrCodesIn(pdf: Uint8Array): Promise<string[]> {
  const doc = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const found: string[] = [];
  for (let number = 1; number <= doc.numPages; number++) {
    const { fnArray, argsArray } = await (await doc.getPage(number)).getOperatorList();
    let isFigure = false;
    for (const [index, fn] of fnArray.entries()) {
      const args = argsArray[index];
      if (fn === OPS.beginMarkedContentProps) isFigure = args[0] === 'Figure';
      if (!isFigure || fn !== OPS.constructPath) continue;
      const text = await decode(svgPath(args[1][0]), Array.from(args[2] as Float32Array));
      if (text) found.push(text);
    }
  }
  return found;
}
