'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Note } from '@/components/ui/Note';
import type { ChosenPlace } from '@/lib/capture/draft';
import { CONFIRM_ABOVE_M, type PositionStatus } from '@/lib/capture/position';
import { town } from '@/lib/town';
import { bodyAsGoal, bodyOfNeighbour } from '@/lib/town/bodies';
import { describePlace } from '@/lib/town/nearest-place';

interface Props {
  readonly place: ChosenPlace | null;
  readonly status: PositionStatus;
}

/** What the person should know about the place: not exact, outside the town, not measurable. */
export function PlaceNotes({ place, status }: Props) {
  const t = useTranslations('capture.place');
  if (!place) {
    if (status === 'denied') return <Note tone="quiet">{t('denied')}</Note>;
    const isLost = status === 'unavailable' || status === 'timeout';
    return isLost ? <Note tone="quiet">{t('unavailable')}</Note> : null;
  }
  return (
    <div role="status" className="bw-stack bw-stack--s">
      {(place.accuracyM ?? 0) > CONFIRM_ABOVE_M ? (
        <Note tone="wait">{t('inaccurate', { meters: place.accuracyM ?? 0 })}</Note>
      ) : null}
      {place.insideTown ? null : <Outside place={place} />}
    </div>
  );
}

function Outside({ place }: { place: ChosenPlace }) {
  const t = useTranslations('capture.place');
  const locale = useLocale();
  const { neighbour } = describePlace(place.lat, place.lng);
  const body = neighbour && bodyOfNeighbour(neighbour);
  return (
    <Note tone="info">
      {neighbour && body
        ? t('outside', { town: town.name, neighbour, body: bodyAsGoal(body, locale) })
        : t('outsideFar', { town: town.name })}
    </Note>
  );
}
