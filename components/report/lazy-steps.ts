'use client';

import { lazy } from 'react';
import { whenLoaded } from '@/lib/when-loaded';

const load = {
  photos: () => import('@/lib/capture/add-photos'),
  review: () => import('./PhotoReview'),
  place: () => import('./PlaceStep'),
  kind: () => import('./KindStep'),
  send: () => import('./SendStep'),
  // Whether somebody reads along must be known before the network is lost.
  duty: () => import('@/lib/crew/duty-notice').then((m) => m.askDuty()),
};

export const PlaceStep = lazy(() => whenLoaded(load.place).then((m) => ({ default: m.PlaceStep })));
export const KindStep = lazy(() => whenLoaded(load.kind).then((m) => ({ default: m.KindStep })));
export const SendStep = lazy(() => whenLoaded(load.send).then((m) => ({ default: m.SendStep })));
export const SavedScreen = lazy(() =>
  whenLoaded(() => import('./SavedScreen')).then((m) => ({ default: m.SavedScreen })),
);
export const CancelDialog = lazy(() =>
  whenLoaded(() => import('./CancelDialog')).then((m) => ({ default: m.CancelDialog })),
);

/** After the first tap: what the next steps need comes while the camera is open. */
export function loadSteps(): void {
  for (const part of Object.values(load)) part().catch(() => undefined);
}
