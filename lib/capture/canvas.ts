import { JPEG_QUALITY } from './limits';

export type AnyCanvas = OffscreenCanvas | HTMLCanvasElement;
export type AnyContext = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** A canvas that works where this code runs: a worker, or a page without OffscreenCanvas. */
export function makeCanvas(width: number, height: number): { canvas: AnyCanvas; context: AnyContext } | null {
  const canvas =
    typeof OffscreenCanvas === 'undefined' || typeof document !== 'undefined'
      ? htmlCanvas(width, height)
      : new OffscreenCanvas(width, height);
  const context = canvas?.getContext('2d') as AnyContext | null | undefined;
  if (!canvas || !context) return null;
  context.imageSmoothingQuality = 'high';
  return { canvas, context };
}

function htmlCanvas(width: number, height: number): HTMLCanvasElement | null {
  if (typeof document === 'undefined') return null;
  return Object.assign(document.createElement('canvas'), { width, height });
}

/** JPEG of a canvas; null when the browser made something else of it (WebKit does for unknown types). */
export async function toJpeg(canvas: AnyCanvas): Promise<ArrayBuffer | null> {
  const type = 'image/jpeg';
  const blob =
    'convertToBlob' in canvas
      ? await canvas.convertToBlob({ type, quality: JPEG_QUALITY })
      : await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, JPEG_QUALITY));
  return blob?.type === type ? blob.arrayBuffer() : null;
}

/** Width and height within `edge`, never enlarged. */
export function fitWithin(width: number, height: number, edge: number): { width: number; height: number } {
  const factor = Math.min(1, edge / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * factor)),
    height: Math.max(1, Math.round(height * factor)),
  };
}
