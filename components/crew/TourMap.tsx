'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { groupTones } from '@/components/follow/pin-tone';
import { LazyMap } from '@/components/map/LazyMap';
import type { MapPin, Viewport } from '@/components/map/types';
import { Button } from '@/components/ui/Button';
import { groupPins } from '@/lib/crew/group-pins';
import { type LocalReport, seenStatus } from '@/lib/crew/local';
import { isPlaceUnknown } from '@/lib/reports/place-known';
import { statusGroup } from '@/lib/reports/status';
import { town } from '@/lib/town';
import { useCrewContext } from './crew-context';
import { useWords } from './use-words';

const START_ZOOM = 13;

/** The open reports on the map, as far as their place is known; a tap on a pin opens the report. */
export function TourMap({ reports }: { reports: readonly LocalReport[] }) {
  const t = useTranslations('crew');
  const tMap = useTranslations('map');
  const words = useWords();
  const { crew, here } = useCrewContext();
  const [view, setView] = useState<Viewport | null>(null);
  const [center] = useState(() => here ?? reports[0] ?? town.centre);
  const placed = reports.filter((report) => !isPlaceUnknown(report));
  const groups = groupPins(placed, view?.zoom ?? START_ZOOM);
  const pins = groups.pins.map(
    ({ report, at }): MapPin => ({
      id: report.id,
      lat: at.lat,
      lng: at.lng,
      kind: report.category,
      tone: report.hazard ? 'bad' : groupTones[statusGroup(seenStatus(report))],
      label: `${words.kind(report)}, ${words.place(report)}`,
    }),
  );
  const clusters = groups.clusters.map((cluster) => ({
    ...cluster,
    label: tMap('cluster', { count: cluster.count }),
  }));
  const searchHere = (): void => {
    if (!view) return;
    const { minLng: west, minLat: south, maxLng: east, maxLat: north } = view.box;
    void crew.choose({ area: { kind: 'box', west, south, east, north } });
  };
  return (
    <div className="bw-crewmap">
      <LazyMap
        className="bw-crewmap__map"
        label={t('mapLabel')}
        center={center}
        zoom={START_ZOOM}
        pins={pins}
        clusters={clusters}
        me={here ?? undefined}
        onSelect={(id) => {
          location.hash = `r=${id}`;
        }}
        onViewport={setView}
      />
      <Button variant="secondary" icon="search" glove block onClick={searchHere}>
        {t('choice.useBox')}
      </Button>
    </div>
  );
}
