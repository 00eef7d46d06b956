'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LazyMap } from '@/components/map/LazyMap';
import type { MapPin, Viewport } from '@/components/map/types';
import { Button } from '@/components/ui/Button';
import { type LocalReport, seenStatus } from '@/lib/crew/local';
import { statusGroup } from '@/lib/reports/status';
import { town } from '@/lib/town';
import { useCrewContext } from './crew-context';
import { useWords } from './use-words';

/** More pins than this no phone draws smoothly; the list has them all. */
const MAX_PINS = 200;
const tones = { open: 'open', work: 'work', done: 'done', closed: 'done' } as const;

/** The open reports on the map; a tap on a pin opens the report. */
export function TourMap({ reports }: { reports: readonly LocalReport[] }) {
  const t = useTranslations('crew');
  const words = useWords();
  const { crew, here } = useCrewContext();
  const [view, setView] = useState<Viewport | null>(null);
  const [center] = useState(() => here ?? reports[0] ?? town.centre);
  const pins = reports.slice(0, MAX_PINS).map(
    (report): MapPin => ({
      id: report.id,
      lat: report.lat,
      lng: report.lng,
      kind: report.category,
      tone: report.hazard ? 'bad' : tones[statusGroup(seenStatus(report))],
      label: `${words.kind(report)}, ${words.place(report)}`,
    }),
  );
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
        zoom={13}
        pins={pins}
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
