'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import type { CaptureDraft } from '@/lib/capture/draft';
import { withoutPhoto } from '@/lib/capture/photos';
import type { Exits } from './CaptureFrame';

interface Props {
  readonly exits: Exits;
  readonly onWithout: (change: (draft: CaptureDraft) => CaptureDraft) => void;
}

/** A HEIC photo cannot be converted without its decoder: send without it, or keep all for later. */
export function HeicChoice({ exits, onWithout }: Props) {
  const t = useTranslations('capture.send');
  const withoutUndecoded = (draft: CaptureDraft) => draft.undecoded.reduce(withoutPhoto, draft);
  return (
    <Note tone="wait" icon="cloudOff" role="alert">
      <div className="bw-stack bw-stack--s">
        <p className="bw-strong">{t('heicTitle')}</p>
        <p>{t('heicText')}</p>
        <Button variant="secondary" block fit onClick={exits.onClose}>
          {t('heicLater')}
        </Button>
        <Button variant="secondary" block fit onClick={() => onWithout(withoutUndecoded)}>
          {t('heicWithout')}
        </Button>
      </div>
    </Note>
  );
}
