'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import {
  type Brush,
  type BrushSize,
  brushShares,
  paintStrokes,
  pixelated,
  type Stroke,
} from '@/lib/capture/paint';
import type { StoredPhoto } from '@/lib/outbox/types';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Painting {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly strokes: readonly Stroke[];
  readonly isBroken: boolean;
  readonly brush: Brush;
  readonly size: BrushSize;
  setBrush(brush: Brush): void;
  setSize(size: BrushSize): void;
  /** Begins a stroke (`isNew`) or draws it on. */
  paint(point: Point, isNew: boolean): void;
  undo(): void;
}

interface Loaded {
  readonly image: ImageBitmap;
  readonly blocks: CanvasImageSource | null;
}

/** The photo on a canvas and what is painted over it; every change draws both anew. */
export function usePainting(photo: StoredPhoto): Painting {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [isBroken, setBroken] = useState(false);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [brush, setBrush] = useState<Brush>('pixelate');
  const [size, setSize] = useState<BrushSize>('medium');

  useEffect(() => {
    createImageBitmap(new Blob([photo.bytes], { type: photo.type })).then(
      (image) => setLoaded({ image, blocks: pixelated(image, image.width, image.height) }),
      () => setBroken(true),
    );
  }, [photo]);

  useEffect(() => {
    const target = canvas.current;
    const context = target?.getContext('2d');
    if (!loaded || !target || !context) return;
    const { image, blocks } = loaded;
    if (target.width !== image.width) Object.assign(target, { width: image.width, height: image.height });
    context.drawImage(image, 0, 0);
    paintStrokes(context, strokes, blocks);
  }, [loaded, strokes]);

  const paint = (point: Point, isNew: boolean) => {
    const edge = Math.max(canvas.current?.width ?? 0, canvas.current?.height ?? 0);
    const begun = { brush, size: brushShares[size] * edge, points: [point] };
    setStrokes((old) => {
      const last = old.at(-1);
      if (isNew || !last) return [...old, begun];
      return [...old.slice(0, -1), { ...last, points: [...last.points, point] }];
    });
  };
  const undo = () => setStrokes((old) => old.slice(0, -1));
  return { canvas, strokes, isBroken, brush, size, setBrush, setSize, paint, undo };
}
