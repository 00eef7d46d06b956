'use client';

import { useTranslations } from 'next-intl';
import { lazy, type ReactNode } from 'react';
import type { Box } from '@/lib/geo/types';

export interface WorksProps {
  /** What the map shows. */
  readonly box: Box;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** The code could not be loaded: the rest of the map goes on. */
function Unavailable() {
  return <p className="bw-pubmap__none">{useTranslations('map.works')('failed')}</p>;
}
const Nothing = (): ReactNode => null;

/** Works and closures on the map, loaded by whoever asks for them. */
export const WorksLayer = lazy<(props: WorksProps) => ReactNode>(() =>
  import('./works').then(
    ({ WorksLayer }) => ({ default: WorksLayer }),
    () => ({ default: Nothing }),
  ),
);
/** The same as a list. */
export const WorksList = lazy<(props: WorksProps) => ReactNode>(() =>
  import('./works').then(
    ({ WorksList }) => ({ default: WorksList }),
    () => ({ default: Unavailable }),
  ),
);
