'use client';

import { useMemo } from 'react';
import { LazyMap } from '@/components/map/LazyMap';
import type { MapPin } from '@/components/map/types';
import { boxOfPoints } from '@/lib/geo/box';
import { useRouter } from '@/lib/i18n/navigation';

interface Props {
  readonly label: string;
  readonly pins: readonly (MapPin & { readonly href: string })[];
  readonly center: { readonly lat: number; readonly lng: number };
  /** The open report's circle of accuracy. */
  readonly accuracy: { readonly lat: number; readonly lng: number; readonly meters: number } | null;
  readonly isClose: boolean;
}

/** The reports of the list on the map, under the same numbers. */
export function InboxMap({ label, pins, center, accuracy, isClose }: Props) {
  const router = useRouter();
  const hrefs = useMemo(() => new Map(pins.map(({ id, href }) => [id, href])), [pins]);
  return (
    <LazyMap
      className="st-inbox-map"
      label={label}
      center={center}
      zoom={isClose ? 17 : 13}
      fit={isClose ? null : boxOfPoints(pins)}
      pins={pins}
      accuracy={accuracy ?? undefined}
      onSelect={(id) => router.push(hrefs.get(id) ?? '/staff')}
    />
  );
}
