'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { Note } from '@/components/ui/Note';
import type { StoredPhoto } from '@/lib/outbox/types';
import { CameraButton } from './CameraButton';
import type { AfterPhotos } from './use-after-photos';

interface Props {
  readonly after: AfterPhotos;
  /** What the photos show: after the work, or the ground after a use. */
  readonly of?: 'photo' | 'ground';
  /** On the button while there is no photo yet. */
  readonly first?: string;
}

/** The photos taken on the spot, each with a way to remove it, and the camera for another. */
export function AfterPhotoList({ after, of = 'photo', first }: Props) {
  const t = useTranslations('crew.finish');
  const { photos, state } = after;
  return (
    <>
      <div role="status">
        {state === 'preparing' ? <Note icon="clock">{t('preparing')}</Note> : null}
        {state === 'unreadable' || state === 'notKept' ? <Note tone="bad">{t(state)}</Note> : null}
      </div>
      {photos.length > 0 ? (
        <ul className="bw-stack">
          {photos.map((photo, index) => (
            <AfterPhoto
              key={photo.id}
              photo={photo}
              label={t(of, { number: index + 1, total: photos.length })}
              removeLabel={t('remove', { number: index + 1 })}
              onRemove={() => void after.remove(photo.id)}
            />
          ))}
        </ul>
      ) : null}
      {after.canAdd ? (
        <CameraButton variant="secondary" glove block onPhoto={(file) => void after.add(file)}>
          {photos.length === 0 && first ? first : t('again')}
        </CameraButton>
      ) : null}
    </>
  );
}

interface AfterPhotoProps {
  readonly photo: StoredPhoto;
  readonly label: string;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

function AfterPhoto({ photo, label, removeLabel, onRemove }: AfterPhotoProps) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([photo.bytes], { type: photo.type }));
    setUrl(address);
    return () => URL.revokeObjectURL(address);
  }, [photo]);
  return (
    <li className="bw-card bw-after">
      {/* biome-ignore lint/performance/noImgElement: the photo lies on this phone */}
      {url ? <img className="bw-photo" src={url} alt={label} /> : null}
      <IconButton icon="trash" float label={removeLabel} onClick={onRemove} />
    </li>
  );
}
