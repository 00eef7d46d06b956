'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { State } from '@/components/ui/State';
import type { CaptureDraft } from '@/lib/capture/draft';
import { MAX_PHOTOS } from '@/lib/capture/limits';
import { withoutPhoto, withPainted } from '@/lib/capture/photos';
import type { StoredPhoto } from '@/lib/outbox/types';
import { whenLoaded } from '@/lib/when-loaded';
import { FileButton } from './FileButton';
import type { Capture } from './use-capture';
import { useObjectUrl } from './use-object-url';
import type { Photos } from './use-photos';

const PaintOver = lazy(() => whenLoaded(() => import('./PaintOver')).then((m) => ({ default: m.PaintOver })));

interface Props {
  readonly capture: Capture;
  readonly draft: CaptureDraft;
  readonly photos: Photos;
  readonly onOpen: () => void;
}

/** The photos taken so far: look at them, add, replace, remove, paint over. */
export function PhotoReview({ capture, draft, photos, onOpen }: Props) {
  const t = useTranslations('capture.photo');
  const [chosen, setChosen] = useState(0);
  const [isPainting, setPainting] = useState(false);
  const at = Math.min(chosen, draft.photos.length - 1);
  const shown = draft.photos[at];
  if (!shown) return null;
  const isUndecoded = draft.undecoded.includes(shown.id);
  return (
    <>
      <Shot photo={shown} number={at + 1} isUndecoded={isUndecoded} isStored={capture.isStored(shown.id)}>
        <IconButton
          icon="trash"
          float
          label={t('remove')}
          onClick={() => capture.update((old) => withoutPhoto(old, shown.id))}
        />
      </Shot>
      {draft.photos.length > 1 ? <Thumbs draft={draft} shown={at} onChoose={setChosen} /> : null}
      <div className={draft.photos.length < MAX_PHOTOS ? 'bw-split' : undefined}>
        {draft.photos.length < MAX_PHOTOS ? (
          <FileButton
            id="more"
            icon="plus"
            variant="secondary"
            fit
            many
            onOpen={onOpen}
            onFiles={(files) => void photos.add(files)}
          >
            {t('more')}
          </FileButton>
        ) : null}
        <FileButton
          id="replace"
          icon="refresh"
          variant="secondary"
          fit
          onOpen={onOpen}
          onFiles={(files) => void photos.add(files, shown.id)}
        >
          {t('replace')}
        </FileButton>
      </div>
      {isUndecoded ? null : (
        <button type="button" className="bw-entry bw-card bw-entry--button" onClick={() => setPainting(true)}>
          <Icon name="erase" />
          <span className="bw-entry__t">
            <b>{t('paint')}</b>
            <span>{t('paintText')}</span>
          </span>
          <Icon name="next" />
        </button>
      )}
      {isPainting ? (
        <Suspense>
          <PaintOver
            photo={shown}
            onClose={() => setPainting(false)}
            onDone={(painted) => {
              setPainting(false);
              capture.update((old) => withPainted(old, painted, shown.id));
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}

interface ShotProps {
  readonly photo: StoredPhoto;
  readonly number: number;
  readonly isUndecoded: boolean;
  readonly isStored: boolean;
  readonly children: React.ReactNode;
}

function Shot({ photo, number, isUndecoded, isStored, children }: ShotProps) {
  const t = useTranslations('capture.photo');
  const url = useObjectUrl(isUndecoded ? null : photo.bytes);
  return (
    <figure className="bw-card bw-shot">
      {url ? (
        // biome-ignore lint/performance/noImgElement: the photo lies on the phone
        <img src={url} alt={t('alt', { number })} />
      ) : (
        <p className="bw-shot__none">
          <Icon name="image" size="l" />
          {isUndecoded ? t('waiting') : null}
        </p>
      )}
      <figcaption>
        <div role="status">
          {isStored ? (
            <State tone="ok" icon="check">
              {t('saved')}
            </State>
          ) : (
            <State icon="clock">{t('saving')}</State>
          )}
        </div>
      </figcaption>
      {children}
    </figure>
  );
}

interface ThumbsProps {
  readonly draft: CaptureDraft;
  readonly shown: number;
  readonly onChoose: (index: number) => void;
}

const Thumbs = ({ draft, shown, onChoose }: ThumbsProps) => (
  <ul className="bw-thumbs">
    {draft.photos.map(({ id }, index) => (
      <li key={id}>
        <Thumb
          bytes={draft.previews[id]}
          number={index + 1}
          isShown={index === shown}
          onChoose={() => onChoose(index)}
        />
      </li>
    ))}
  </ul>
);

interface ThumbProps {
  readonly bytes: ArrayBuffer | undefined;
  readonly number: number;
  readonly isShown: boolean;
  readonly onChoose: () => void;
}

function Thumb({ bytes, number, isShown, onChoose }: ThumbProps) {
  const t = useTranslations('capture.photo');
  const url = useObjectUrl(bytes);
  return (
    <button
      type="button"
      className="bw-thumb"
      aria-pressed={isShown}
      aria-label={t('show', { number })}
      onClick={onChoose}
    >
      {/* biome-ignore lint/performance/noImgElement: the photo lies on the phone */}
      {url ? <img src={url} alt="" /> : <Icon name="image" />}
    </button>
  );
}
