'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { Button } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import type { CaptureDraft } from '@/lib/capture/draft';
import { whenLoaded } from '@/lib/when-loaded';
import { CaptureFrame, type Exits } from './CaptureFrame';
import { FileButton } from './FileButton';
import { PositionCard } from './PositionCard';
import { StepHeading } from './StepHeading';
import type { Capture } from './use-capture';
import { usePhotos } from './use-photos';
import type { Positioning } from './use-position';

const PhotoReview = lazy(() =>
  whenLoaded(() => import('./PhotoReview')).then((m) => ({ default: m.PhotoReview })),
);

export interface StepProps {
  readonly capture: Capture;
  readonly draft: CaptureDraft;
  readonly positioning: Positioning;
  /** True after a change of step. */
  readonly takeFocus: boolean;
  readonly exits: Exits;
}

interface Props extends StepProps {
  /** The camera is about to open: measure the position, load what comes next. */
  readonly onFirstTap: () => void;
  /** A photo fresh from the camera lies in the draft. */
  readonly onTaken: (draft: CaptureDraft) => void;
}

/** Step 1: camera, gallery, or no photo at all. */
export function PhotoStep({ capture, draft, positioning, takeFocus, exits, onFirstTap, onTaken }: Props) {
  const t = useTranslations('capture.photo');
  const photos = usePhotos(capture);
  const hasPhotos = draft.photos.length > 0;
  const prepare = () => {
    capture.persist();
    onFirstTap();
  };
  const fromCamera = async (files: readonly File[]) => {
    const taken = await photos.add(files);
    if (taken && !hasPhotos) onTaken(taken);
  };
  const dock = (
    <Button
      block
      variant={hasPhotos ? 'primary' : 'secondary'}
      onClick={() => {
        onFirstTap();
        capture.go('place');
      }}
    >
      {hasPhotos ? t('next') : t('without')}
    </Button>
  );
  return (
    <CaptureFrame step="photo" {...exits} dock={dock}>
      <div className="bw-stack bw-capture bw-capture--photo">
        <StepHeading takeFocus={takeFocus} hidden={hasPhotos}>
          {t('title')}
        </StepHeading>
        {hasPhotos ? (
          <Suspense fallback={<div className="bw-card bw-shot" />}>
            <PhotoReview capture={capture} draft={draft} photos={photos} onOpen={prepare} />
          </Suspense>
        ) : (
          <>
            <p>{t('intro')}</p>
            <FileButton id="camera" icon="camera" hero camera onOpen={prepare} onFiles={fromCamera}>
              {t('camera')}
            </FileButton>
            <FileButton
              id="gallery"
              icon="image"
              variant="secondary"
              many
              onOpen={prepare}
              onFiles={(files) => void photos.add(files)}
            >
              {t('gallery')}
            </FileButton>
            <p className="bw-small bw-muted">{t('privacy')}</p>
          </>
        )}
        <div role="status" className="bw-stack bw-stack--s">
          {photos.isBusy ? <Note tone="quiet">{t('preparing')}</Note> : null}
          {photos.notices.map((notice) => (
            <Note key={notice} tone="wait">
              {t(notice)}
            </Note>
          ))}
        </div>
        <PositionCard position={positioning.position} />
      </div>
    </CaptureFrame>
  );
}
