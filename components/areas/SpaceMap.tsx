'use client';

import { LazyMap } from '@/components/map/LazyMap';
import type { MapPin, MapShape } from '@/components/map/types';
import { boxOf, growBox } from '@/lib/geo/box';
import { useRouter } from '@/lib/i18n/navigation';
import { town } from '@/lib/town';

interface Props {
  readonly label: string;
  readonly shapes: readonly MapShape[];
  readonly pins: readonly MapPin[];
  /** Id of a shape or pin → where a tap leads. */
  readonly hrefs: Readonly<Record<string, string>>;
  /** Shapes to bring into view; all when empty. */
  readonly focus: readonly string[];
}

/** Areas and open damages on the map of the desk. */
export function SpaceMap({ label, shapes, pins, hrefs, focus }: Props) {
  const router = useRouter();
  const seen = shapes.filter(({ id }) => focus.length === 0 || focus.includes(id));
  const polygons = seen.flatMap((shape) => shape.polygons);
  return (
    <LazyMap
      className="sp-map"
      label={label}
      center={town.centre}
      zoom={14}
      fit={polygons.length > 0 ? growBox(boxOf(polygons), focus.length > 0 ? 12 : 40) : null}
      fitZoom={20}
      pins={pins}
      shapes={shapes}
      onSelect={(id) => {
        const href = hrefs[id];
        if (href) router.push(href);
      }}
    />
  );
}
