'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { distanceText } from '@/lib/capture/distance-text';
import type { ChosenPlace } from '@/lib/capture/draft';
import type { ExifPosition } from '@/lib/capture/photo-types';
import { placeAt } from '@/lib/capture/place';
import { suggestionFrom } from '@/lib/capture/suggestion';

interface Props {
  readonly exif: ExifPosition | null;
  /** All photos of the report: with several the suggestion says whose place it is. */
  readonly photos: readonly { readonly id: string }[];
  readonly place: ChosenPlace | null;
  readonly onUse: (place: ChosenPlace) => void;
}

/** The photo's own position, only ever a suggestion: an old photo may come from anywhere. */
export function ExifSuggestion({ exif, photos, place, onUse }: Props) {
  const t = useTranslations('capture.place');
  const locale = useLocale();
  const format = useFormatter();
  const [now] = useState(() => Date.now());
  const suggestion = suggestionFrom(exif, place, now);
  if (!suggestion) return null;
  const { distanceM, ageMin } = suggestion;
  const chosen = placeAt(suggestion, 'exif');
  const number = photos.length > 1 ? photos.findIndex(({ id }) => id === exif?.photoId) + 1 : 0;
  const where =
    distanceM === null
      ? t('exif', { number, place: chosen.label })
      : t('exifDistance', { number, distance: distanceText(distanceM, locale) });
  const age = ageMin === null ? null : format.relativeTime(now - ageMin * 60_000, now);
  return (
    <Note tone="info" icon="image">
      <div className="bw-stack bw-stack--s">
        <p>
          {where} {age ? t('exifAge', { age }) : null}
        </p>
        <Button variant="secondary" fit block onClick={() => onUse(chosen)}>
          {t('useExif')}
        </Button>
      </div>
    </Note>
  );
}
