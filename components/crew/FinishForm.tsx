'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { TextArea } from '@/components/ui/Field';
import { IconButton } from '@/components/ui/IconButton';
import { Note } from '@/components/ui/Note';
import type { StoredPhoto } from '@/lib/outbox/types';
import { CameraButton } from './CameraButton';
import { type AfterPhotos, MAX_AFTER_PHOTOS } from './use-after-photos';

interface Props {
  readonly after: AfterPhotos;
  readonly onSend: () => void;
}

/** The photo after the work is looked at, then the job is reported as done. */
export function FinishForm({ after, onSend }: Props) {
  const t = useTranslations('crew.finish');
  const { photos, state } = after;
  const hasPhoto = photos.length > 0;
  return (
    <section className="bw-stack" aria-labelledby="crew-finish">
      <h2 id="crew-finish">{t('title')}</h2>
      <div role="status">
        {state === 'preparing' ? <Note icon="clock">{t('preparing')}</Note> : null}
        {state === 'unreadable' ? <Note tone="bad">{t('unreadable')}</Note> : null}
      </div>
      <ul className="bw-stack">
        {photos.map((photo, index) => (
          <AfterPhoto
            key={photo.id}
            photo={photo}
            label={t('photo', { number: index + 1, total: photos.length })}
            removeLabel={t('remove', { number: index + 1 })}
            onRemove={() => void after.remove(photo.id)}
          />
        ))}
      </ul>
      {photos.length < MAX_AFTER_PHOTOS ? (
        <CameraButton variant="secondary" glove block onPhoto={(file) => void after.add(file)}>
          {t('again')}
        </CameraButton>
      ) : null}
      <TextArea
        id="crew-note"
        label={t('note')}
        hint={t('noteHint')}
        optional
        rows={2}
        maxLength={1000}
        value={after.note}
        onChange={({ target }) => after.setNote(target.value)}
      />
      <Button icon="check" hero block onClick={onSend} aria-disabled={state === 'preparing'}>
        {t(hasPhoto ? 'send' : 'without')}
      </Button>
      <Button variant="tertiary" glove block onClick={() => void after.close()}>
        {t('cancel')}
      </Button>
    </section>
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
