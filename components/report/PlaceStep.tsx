'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { LazyMap } from '@/components/map/LazyMap';
import { PlaceSearch } from '@/components/map/PlaceSearch';
import { Button } from '@/components/ui/Button';
import { ErrorSummary, type FormError } from '@/components/ui/ErrorSummary';
import { IconButton } from '@/components/ui/IconButton';
import { Sheet } from '@/components/ui/Sheet';
import type { ChosenPlace } from '@/lib/capture/draft';
import { placeAt, placeOfFix, withFix } from '@/lib/capture/place';
import { isStale } from '@/lib/capture/position';
import type { LatLng } from '@/lib/geo/types';
import { town } from '@/lib/town';
import { CaptureFrame } from './CaptureFrame';
import { ExifSuggestion } from './ExifSuggestion';
import { NearCards } from './NearCards';
import type { StepProps } from './PhotoStep';
import { PlaceNotes } from './PlaceNotes';
import { PlaceSummary } from './PlaceSummary';
import { StepHeading } from './StepHeading';
import { useNear } from './use-near';
import { usePlaceName } from './use-place-name';
import { useStepTitle } from './use-step-title';

const ZOOM_TOWN = 13;
const ZOOM_PLACE = 17;

/** Step 2: the place, by position, pin, tap or address; all of it also without the map. */
export function PlaceStep({ capture, draft, positioning, takeFocus, exits }: StepProps) {
  const t = useTranslations('capture.place');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  useStepTitle(t('title'));
  const { update } = capture;
  const { place, fix } = draft;
  usePlaceName(place, update);
  const near = useNear(place);
  const isLocating = useRef(false);

  useEffect(() => {
    update((old) => {
      if (!fix) return old;
      const next = isLocating.current ? placeOfFix(fix) : withFix(old.place, fix);
      isLocating.current = false;
      return next === old.place ? old : { ...old, place: next };
    });
  }, [fix, update]);

  const choose = (chosen: ChosenPlace) => {
    setErrors([]);
    update((old) => ({ ...old, place: chosen }));
  };
  const pick = (point: LatLng) => choose(placeAt(point, 'pin'));
  const locate = () => {
    isLocating.current = true;
    const { best } = positioning.position;
    const present = best && !isStale(best, Date.now()) ? best : null;
    // Where it was measured before counts no more: the person asks for where they are now.
    update((old) => ({ ...old, fix: present }));
    if (present) choose(placeOfFix(present));
    positioning.locate();
  };
  const confirm = () => {
    if (!place) return setErrors([{ id: 'place-search', text: t('missing') }]);
    update((old) => ({ ...old, place: { ...place, isConfirmed: true } }));
    capture.go('kind');
  };

  return (
    <CaptureFrame step="place" {...exits} map>
      <StepHeading takeFocus={takeFocus} hidden>
        {t('title')}
      </StepHeading>
      <div className="bw-mapbox bw-grow bw-placemap">
        <LazyMap
          className="bw-placemap__map"
          label={t('map')}
          center={place ?? town.centre}
          zoom={place ? ZOOM_PLACE : ZOOM_TOWN}
          pins={near.map(({ id, lat, lng, category, status, place: label }) => ({
            id,
            lat,
            lng,
            kind: category,
            tone: status === 'inWork' ? 'work' : 'open',
            label,
          }))}
          accuracy={place?.accuracyM ? { ...place, meters: place.accuracyM } : undefined}
          draggablePin={
            place ? { ...place, kind: draft.category ?? 'other', onMove: (point) => pick(point) } : undefined
          }
          onPick={pick}
        />
        <div id="place-search" className="bw-placemap__search">
          <PlaceSearch
            float
            onChoose={({ lat, lng, label }) => choose(placeAt({ lat, lng }, 'address', label))}
          />
        </div>
        <IconButton
          icon="locate"
          float
          className="bw-placemap__locate"
          label={t('locate')}
          onClick={locate}
        />
      </div>
      <Sheet label={t('title')}>
        <div className="bw-stack bw-place">
          <ErrorSummary errors={errors} />
          <PlaceSummary place={place} />
          <PlaceNotes place={place} status={positioning.position.status} />
          <ExifSuggestion exif={draft.exif} photos={draft.photos} place={place} onUse={choose} />
          <NearCards reports={near} onDone={() => void capture.discard()} />
        </div>
        <div className="bw-place__dock">
          <Button block onClick={confirm}>
            {t('confirm')}
          </Button>
        </div>
      </Sheet>
    </CaptureFrame>
  );
}
