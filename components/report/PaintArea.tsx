'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type BrushSize, brushShares } from '@/lib/capture/paint';
import type { Painting, Point } from './use-painting';

const sizes = Object.keys(brushShares) as BrushSize[];
const moves: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STEP = 0.02;
const LONG_STEP = 0.1;
const within = (share: number): number => Math.min(1, Math.max(0, share));

/** The photo: painted by finger or mouse, or with a circle that is moved by the arrow keys. */
export function PaintArea({ painting }: { painting: Painting }) {
  const t = useTranslations('capture.paint');
  const isDown = useRef(false);
  /** The circle, as shares of width and height; null until a key is pressed. */
  const [cursor, setCursor] = useState<Point | null>(null);

  const toPhoto = (event: PointerEvent<HTMLCanvasElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    const { width, height } = event.currentTarget;
    return {
      x: ((event.clientX - box.left) / box.width) * width,
      y: ((event.clientY - box.top) / box.height) * height,
    };
  };
  const onPointerDown = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    isDown.current = true;
    painting.paint(toPhoto(event), true);
  };
  const onPointerMove = (event: PointerEvent<HTMLCanvasElement>) => {
    if (isDown.current) painting.paint(toPhoto(event), false);
  };
  const onPointerUp = () => {
    isDown.current = false;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = cursor ?? { x: 0.5, y: 0.5 };
    const move = moves[event.key];
    const { width = 1, height = 1 } = painting.canvas.current ?? {};
    if (move) {
      const step = event.shiftKey ? LONG_STEP : STEP;
      setCursor({ x: within(at.x + move[0] * step), y: within(at.y + move[1] * step) });
    } else if (event.key === 'Enter' || event.key === ' ') {
      painting.paint({ x: at.x * width, y: at.y * height }, true);
      setCursor(at);
    } else if (event.key === '+' || event.key === '-') {
      const next = sizes[sizes.indexOf(painting.size) + (event.key === '+' ? 1 : -1)];
      if (next) painting.setSize(next);
      setCursor(at);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="bw-paint__area">
      <div
        className="bw-paint__photo"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: painted by keys too, as its description says
        tabIndex={0}
        aria-label={t('area')}
        aria-describedby="paint-keys"
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(null)}
      >
        <canvas
          ref={painting.canvas}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={onPointerUp}
        />
        {cursor ? <Circle at={cursor} painting={painting} /> : null}
      </div>
    </div>
  );
}

function Circle({ at, painting: { canvas, size } }: { at: Point; painting: Painting }) {
  const { width = 1, height = 1 } = canvas.current ?? {};
  const share = (brushShares[size] * Math.max(width, height)) / width;
  return (
    <span
      className="bw-paint__cursor"
      style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%`, width: `${share * 100}%` }}
      aria-hidden="true"
    />
  );
}
