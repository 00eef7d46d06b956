'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/Icon';
import type { CaptureDraft } from '@/lib/capture/draft';
import type { Capture } from './use-capture';
import { useObjectUrl } from './use-object-url';
import { usePlaceName } from './use-place-name';

/**
 * With a good position the place is taken as measured and its step is left out: then photo and place are
 * shown here, with the way back to both.
 */
export function SettledPlace({ capture, draft }: { capture: Capture; draft: CaptureDraft }) {
  const t = useTranslations('capture.kind');
  const [first] = draft.photos;
  const photo = useObjectUrl(first && draft.previews[first.id]);
  const { place } = draft;
  usePlaceName(place, capture.update);
  if (!place || place.isConfirmed) return null;
  const text = t.rich('nearAccurate', {
    place: place.label,
    meters: place.accuracyM ?? 0,
    n: (chunks) => <span className="bw-num">{chunks}</span>,
  });
  const hasPhotos = draft.photos.length > 0;
  return (
    <section className="bw-card bw-settled" aria-label={t(hasPhotos ? 'settled' : 'settledPlace')}>
      {photo ? (
        // biome-ignore lint/performance/noImgElement: the photo lies on the phone
        <img className="bw-settled__photo" src={photo} alt="" width={56} height={56} />
      ) : (
        <span className="bw-settled__photo">
          <Icon name="pin" />
        </span>
      )}
      <div className="bw-settled__t">
        <p>{text}</p>
        <button type="button" className="bw-textbtn" onClick={() => capture.go('place')}>
          {t('changePlace')}
        </button>
        <button type="button" className="bw-textbtn" onClick={() => capture.go('photo')}>
          {t(hasPhotos ? 'changePhoto' : 'addPhoto')}
        </button>
      </div>
    </section>
  );
}
