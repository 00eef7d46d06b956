'use client';

import { useTranslations } from 'next-intl';
import { lazy, type ReactNode } from 'react';
import type { MapShape } from '@/components/map/types';
import type { Box } from '@/lib/geo/types';

export interface WorksProps {
  /** What the map shows. */
  readonly box: Box;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Tells the map what to draw. */
  readonly onShapes: (shapes: readonly MapShape[]) => void;
}

/** The code could not be loaded: the rest of the map goes on. */
function Unavailable() {
  return <p className="bw-pubmap__none">{useTranslations('map.works')('failed')}</p>;
}

/** Works and closures, loaded by whoever asks for them. */
export const Works = lazy<(props: WorksProps) => ReactNode>(() =>
  import('./Works').then(
    ({ Works }) => ({ default: Works }),
    () => ({ default: Unavailable }),
  ),
);
