'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { ReportRow } from '@/components/ui/ReportRow';
import type { CaptureDraft } from '@/lib/capture/draft';
import type { Capture } from './use-capture';
import { useObjectUrl } from './use-object-url';

/**
 * With a good position the place is taken as measured and its step is left out: then photo and place are
 * shown here, with the way back to both.
 */
export function SettledPlace({ capture, draft }: { capture: Capture; draft: CaptureDraft }) {
  const t = useTranslations('capture.kind');
  const [first] = draft.photos;
  const photo = useObjectUrl(first && draft.previews[first.id]);
  const { place } = draft;
  if (!place || place.isConfirmed) return null;
  const text = t.rich('nearAccurate', {
    place: place.label,
    meters: place.accuracyM ?? 0,
    n: (chunks) => <span className="bw-num">{chunks}</span>,
  });
  return (
    <section className="bw-card">
      <ReportRow
        photo={photo}
        icon="pin"
        compact
        title={t(draft.photos.length > 0 ? 'settled' : 'settledPlace')}
        text={text}
      />
      <div className="bw-split bw-card__actions">
        <Button variant="secondary" fit icon="pin" onClick={() => capture.go('place')}>
          {t('changePlace')}
        </Button>
        <Button variant="secondary" fit icon="image" onClick={() => capture.go('photo')}>
          {t('changePhoto')}
        </Button>
      </div>
    </section>
  );
}
