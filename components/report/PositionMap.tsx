'use client';

import { Attribution } from '@/components/map/Attribution';
import { MiniMap } from '@/components/map/MiniMap';
import type { Fix } from '@/lib/capture/position';

/** The measured position as a small map; a chunk of its own, the first screen does without. */
export const PositionMap = ({ fix }: { fix: Fix }) => (
  <MiniMap lat={fix.lat} lng={fix.lng} kind="other" tone="open" accuracyM={fix.accuracyM} bare />
);

/** Where the small map comes from; it stands among the words beside it. */
export const PositionMapNotice = () => <Attribution beside />;
