import { type AnyContext, fitWithin, makeCanvas, toJpeg } from './canvas';
import { PREVIEW_EDGE } from './limits';
import { sha256Hex } from './photo-bytes';
import type { PreparedPhoto } from './photo-types';

export const brushes = ['pixelate', 'solid'] as const;
export type Brush = (typeof brushes)[number];

/** One movement of finger, mouse or keyboard, in pixels of the photo. */
export interface Stroke {
  readonly brush: Brush;
  /** Diameter. */
  readonly size: number;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** Widths of the brush as a share of the photo's longer edge. */
export const brushShares = { small: 0.05, medium: 0.1, large: 0.2 } as const;
export type BrushSize = keyof typeof brushShares;

/** So few blocks across the photo that no letter of a number plate and no face can be worked out again. */
const BLOCKS = 32;

/** The photo as coarse blocks of one colour each. */
export function pixelated(
  source: CanvasImageSource,
  width: number,
  height: number,
): CanvasImageSource | null {
  const small = fitWithin(width, height, BLOCKS);
  const blocks = makeCanvas(small.width, small.height);
  const large = makeCanvas(width, height);
  if (!blocks || !large) return null;
  blocks.context.drawImage(source, 0, 0, small.width, small.height);
  large.context.imageSmoothingEnabled = false;
  large.context.drawImage(blocks.canvas, 0, 0, width, height);
  return large.canvas;
}

/** Paints strokes over what is drawn already. */
export function paintStrokes(
  context: AnyContext,
  strokes: readonly Stroke[],
  blocks: CanvasImageSource | null,
): void {
  const pattern = blocks && context.createPattern(blocks, 'no-repeat');
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const { brush, size, points } of strokes) {
    context.strokeStyle = brush === 'pixelate' && pattern ? pattern : '#000';
    context.lineWidth = size;
    context.beginPath();
    for (const [index, { x, y }] of points.entries()) {
      if (index === 0) context.moveTo(x, y);
      // A line of no length draws the round brush as a dot.
      context.lineTo(x, y);
    }
    context.stroke();
  }
}

/** The painted photo, ready to take the place of the original; null when the browser cannot encode it. */
export async function exportPainted(
  canvas: HTMLCanvasElement,
): Promise<Omit<PreparedPhoto, 'exifPosition'> | null> {
  const { width, height } = fitWithin(canvas.width, canvas.height, PREVIEW_EDGE);
  const small = makeCanvas(width, height);
  small?.context.drawImage(canvas, 0, 0, width, height);
  const bytes = await toJpeg(canvas);
  const preview = small && (await toJpeg(small.canvas));
  if (!bytes || !preview) return null;
  const sha256 = await sha256Hex(bytes);
  return { bytes, type: 'image/jpeg', sha256, width: canvas.width, height: canvas.height, preview };
}
