'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { TextArea } from '@/components/ui/Field';
import { AfterPhotoList } from './AfterPhotoList';
import type { AfterPhotos } from './use-after-photos';

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
      <AfterPhotoList after={after} />
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
