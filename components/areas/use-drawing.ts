'use client';

import { useLocale } from 'next-intl';
import { useState } from 'react';
import type { Viewport } from '@/components/map/types';
import { cornerAt, type Rectangle, rectangle, rectangleThrough } from '@/lib/areas/metric';
import type { Outline } from '@/lib/areas/types';
import { boxOfPoints } from '@/lib/geo/box';
import type { LatLng } from '@/lib/geo/types';
import { town } from '@/lib/town';
import { outlineIn } from './form-values';

const TURN_DEGREES = 15;

function middleOf(outline: Outline): LatLng | null {
  const box = boxOfPoints(outline.map(([lng, lat]) => ({ lat, lng })));
  return box && { lat: (box.minLat + box.maxLat) / 2, lng: (box.minLng + box.maxLng) / 2 };
}

/** State of a drawing: corners, what can be undone, where the map looks. */
export function useDrawing(entered: string) {
  const locale = useLocale();
  const [outline, setOutline] = useState<Outline>(() => outlineIn(entered));
  const [before, setBefore] = useState<readonly Outline[]>([]);
  const [isDrawing, setIsDrawing] = useState(outline.length < 3);
  /** Two corners of a side, then where the other side lies, in place of one corner after the other. */
  const [isBySides, setIsBySides] = useState(false);
  const [laid, setLaid] = useState<Rectangle | null>(null);
  const [view, setView] = useState<{ center: LatLng; zoom: number }>(() => ({
    center: middleOf(outline) ?? town.centre,
    zoom: outline.length > 2 ? 19 : 16,
  }));
  const [seen, setSeen] = useState<LatLng>(view.center);

  const change = (next: Outline) => {
    setBefore([...before, outline]);
    setOutline(next);
  };
  const lay = (next: Rectangle) => {
    setLaid(next);
    change(rectangle(next).map(([lng, lat]) => cornerAt({ lat, lng })));
    setIsDrawing(false);
  };
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  return {
    ...view,
    outline,
    isDrawing,
    isRectangle: laid !== null,
    value: outline.length > 0 ? JSON.stringify(outline) : '',
    metres: (length: number) => `${number(length, 1)} m`,
    squareMetres: (m2: number) => number(m2, m2 < 100 ? 1 : 0),
    isBySides,
    /** The third tap of a rectangle says where its other side lies; all others are corners. */
    tap: (point: LatLng): boolean => {
      const [a, b] = outline;
      if (!isBySides || !a || !b) return false;
      const through = rectangleThrough(a, b, cornerAt(point));
      if (through) lay(through);
      return true;
    },
    /** Corners as the person drew or moved them. */
    redraw: (next: Outline) => {
      setLaid(null);
      change(next);
    },
    /** Begins anew, as a rectangle or freely. */
    drawBySides: (next: boolean) => {
      setIsBySides(next);
      setLaid(null);
      if (outline.length > 0) change([]);
      setIsDrawing(true);
    },
    undo: () => {
      setLaid(null);
      setOutline(before.at(-1) ?? []);
      setBefore(before.slice(0, -1));
      setIsDrawing((before.at(-1) ?? []).length < 3 || isDrawing);
    },
    clear: () => {
      setLaid(null);
      change([]);
      setIsDrawing(true);
    },
    finish: () => setIsDrawing(false),
    goOn: () => {
      setIsBySides(false);
      setIsDrawing(true);
    },
    layRectangle: (lengthM: number, widthM: number) => {
      const centre = middleOf(outline) ?? seen;
      setView({ center: centre, zoom: 20 });
      lay({ centre, lengthM, widthM, bearing: laid?.bearing ?? 0 });
    },
    /** What this phone had kept, in place of what the server knows. */
    restore: (kept: string) => {
      const next = outlineIn(kept);
      setLaid(null);
      setOutline(next);
      setIsDrawing(next.length < 3);
      const centre = middleOf(next);
      if (centre) setView({ center: centre, zoom: next.length > 2 ? 19 : 17 });
    },
    turn: () => laid && lay({ ...laid, bearing: (laid.bearing + TURN_DEGREES) % 180 }),
    lookAt: (center: LatLng, zoom: number) => setView({ center, zoom }),
    onViewport: ({ center }: Viewport) => setSeen(center),
  };
}
