'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { groupTones } from '@/components/follow/pin-tone';
import type { Tone } from '@/components/map/PinShape';
import type { MapCluster, MapPin } from '@/components/map/types';
import type { MapFeature } from './use-view-data';

/** The server's features as pins and clusters with names for screen readers. */
export function useMarks(features: readonly MapFeature[], selected: string | null) {
  const t = useTranslations('map');
  const kinds = useTranslations('reports.kinds');
  return useMemo(() => {
    const pins: MapPin[] = [];
    const clusters: MapCluster[] = [];
    for (const { id, bbox, geometry, properties } of features) {
      const [lng, lat] = geometry.coordinates;
      if (properties.count !== undefined) {
        const { count } = properties;
        const label = t(bbox ? 'clusterList' : 'cluster', { count });
        clusters.push({ id, lat, lng, count, bbox: bbox?.join(), label });
        continue;
      }
      const { kind, state, danger, place } = properties;
      const tone: Tone = danger ? 'bad' : groupTones[state];
      const words = [kinds(`${kind}.noun`), place, t(danger ? 'states.danger' : `states.${state}`)];
      const label = words.filter(Boolean).join(', ').replaceAll('\u00ad', '');
      pins.push({ id, lat, lng, kind, tone, label, selected: id === selected });
    }
    return { pins, clusters };
  }, [features, selected, t, kinds]);
}
