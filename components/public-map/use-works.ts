'use client';

import { useLocale } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import type { UseWords } from '@/lib/areas/public-words';
import type { UseCategory } from '@/lib/areas/status';
import { boxesMeet, boxOf } from '@/lib/geo/box';
import type { Box, Polygon } from '@/lib/geo/types';
import { keptFetch } from './kept-fetch';

/** A feature of `/api/areas`. */
interface Feature {
  readonly id: string;
  readonly geometry: { readonly coordinates: readonly Polygon[] };
  readonly properties: UseWords & { readonly category: UseCategory };
}

export interface Work {
  readonly id: string;
  readonly polygons: readonly Polygon[];
  readonly box: Box;
  readonly words: UseWords;
  readonly category: UseCategory;
}

/** On the map and in the list at once; the soonest ones. */
const MOST = 200;

const toWork = ({ id, geometry, properties }: Feature): Work => ({
  id,
  polygons: geometry.coordinates,
  box: boxOf(geometry.coordinates),
  words: properties,
  category: properties.category,
});

const asked = new Map<string, Promise<readonly Work[] | null>>();

/** Asked for once; after a failure the next one asks again. */
function ask(locale: string): Promise<readonly Work[] | null> {
  const known = asked.get(locale);
  if (known) return known;
  const url = `/api/areas?locale=${locale}`;
  const coming = keptFetch<{ features: Feature[] }>(url, `works-${locale}`, new AbortController().signal)
    .then((kept) => kept?.data.features.map(toWork) ?? null)
    .catch(() => null);
  asked.set(locale, coming);
  void coming.then((works) => {
    if (!works) asked.delete(locale);
  });
  return coming;
}

/** Works within a box: undefined while they are on their way, null when they cannot be had. */
export function useWorks(box: Box): readonly Work[] | null | undefined {
  const locale = useLocale();
  const [works, setWorks] = useState<readonly Work[] | null>();
  useEffect(() => {
    let isGone = false;
    void ask(locale).then((found) => {
      if (!isGone) setWorks(found);
    });
    return () => {
      isGone = true;
    };
  }, [locale]);
  return useMemo(
    () => works?.filter((work) => boxesMeet(work.box, box)).slice(0, MOST) ?? works,
    [works, box],
  );
}
