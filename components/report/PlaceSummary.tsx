'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/Icon';
import type { ChosenPlace } from '@/lib/capture/draft';
import { town } from '@/lib/town';

/** The chosen place in words; said aloud whenever it changes. */
export function PlaceSummary({ place }: { place: ChosenPlace | null }) {
  const t = useTranslations('capture.place');
  return (
    <>
      <div className="bw-row bw-row--top">
        <Icon name="pin" />
        <div className="bw-grow">
          <h2>{place ? heading(place, t) : t('none')}</h2>
          <p className="bw-small bw-muted">{place ? <Details place={place} /> : t('noneText')}</p>
          <p className="bw-hide" role="status">
            {place ? spoken(place, t) : ''}
          </p>
        </div>
      </div>
      {place ? <p className="bw-small bw-muted">{t('move')}</p> : null}
    </>
  );
}

type Translate = ReturnType<typeof useTranslations<'capture.place'>>;

/** An address stands alone; of a Stadtteil we only know that it is near. */
function heading({ label, source }: ChosenPlace, t: Translate): string {
  if (!label) return t('unnamed');
  return source === 'address' || /\d/.test(label) ? label : t('near', { place: label });
}

function spoken({ label, accuracyM }: ChosenPlace, t: Translate): string {
  if (!label) return t('spokenUnnamed');
  return accuracyM === null
    ? t('spoken', { place: label })
    : t('spokenAccurate', { place: label, meters: accuracyM });
}

function Details({ place: { accuracyM, insideTown, source } }: { place: ChosenPlace }) {
  const t = useTranslations('capture.place');
  const how =
    accuracyM === null
      ? t(source === 'exif' ? 'byPhoto' : 'byHand')
      : t.rich('accurate', {
          meters: accuracyM,
          n: (chunks) => <span className="bw-num">{chunks}</span>,
        });
  return insideTown ? (
    <>
      {t('townLine', { postcode: town.postcode, town: town.name })}, {how}
    </>
  ) : (
    how
  );
}
