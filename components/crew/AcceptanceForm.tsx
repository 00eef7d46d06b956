'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { TextArea } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import type { AcceptanceResult } from '@/lib/areas/status';
import type { LocalPermit } from '@/lib/crew/local-permits';
import { sayAcceptance } from '@/lib/crew/say-acceptance';
import { AfterPhotoList } from './AfterPhotoList';
import { useCrewContext } from './crew-context';
import { useAfterPhotos } from './use-after-photos';
import { useOneWord } from './use-one-word';

interface Props {
  readonly permit: LocalPermit;
  /** The time is up, or the permit was revoked: looking at the ground is what is to be done now. */
  readonly isOver: boolean;
}

/** The look at the ground after a use: photos, words, and one of two results. */
export function AcceptanceForm({ permit, isOver }: Props) {
  const t = useTranslations('crew.permits.form');
  const after = useAfterPhotos(`permit:${permit.id}`);
  const [isOpen, setIsOpen] = useState(false);
  if (isOver || isOpen || after.isOpen) return <OpenForm permit={permit} after={after} isEarly={!isOver} />;
  return (
    <Button variant="secondary" icon="eye" glove block onClick={() => setIsOpen(true)}>
      {t('early')}
    </Button>
  );
}

type OpenProps = Pick<Props, 'permit'> & {
  readonly after: ReturnType<typeof useAfterPhotos>;
  readonly isEarly: boolean;
};

function OpenForm({ permit, after, isEarly }: OpenProps) {
  const t = useTranslations('crew.permits.form');
  const finish = useTranslations('crew.finish');
  const { crew, accountId } = useCrewContext();
  const { sayOnce, hasFailed } = useOneWord();
  const [isMissing, setIsMissing] = useState(false);
  const form = useRef<HTMLElement>(null);
  const isBusy = after.state === 'preparing';
  const tell = (result: AcceptanceResult): void => {
    const { note, photos, preview } = after;
    if (isBusy) return;
    if (result === 'damage' && note.trim() === '') {
      setIsMissing(true);
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    void sayOnce(
      () => sayAcceptance(accountId, permit, { result, note, photos, preview }),
      async () => {
        await after.close();
        await crew.reload();
        scrollTo({ top: 0 });
      },
    );
  };
  return (
    <section ref={form} className="bw-stack bw-stop__form" aria-labelledby="permit-acceptance">
      <h2 className="bw-h3" id="permit-acceptance">
        {t('title')}
      </h2>
      <p>{t(isEarly ? 'textEarly' : 'text')}</p>
      <AfterPhotoList after={after} of="ground" first={t('photo')} />
      <TextArea
        id="permit-note"
        label={t('note')}
        hint={t('noteHint')}
        error={isMissing && after.note.trim() === '' ? t('noteMissing') : undefined}
        rows={2}
        maxLength={1000}
        value={after.note}
        onChange={({ target }) => after.setNote(target.value)}
      />
      {hasFailed ? (
        <Note tone="bad" role="alert">
          {finish('notKept')}
        </Note>
      ) : null}
      <Button icon="check" hero block onClick={() => tell('fine')} aria-disabled={isBusy}>
        {t('fine')}
      </Button>
      <Button
        variant="secondary"
        icon="warning"
        glove
        block
        onClick={() => tell('damage')}
        aria-disabled={isBusy}
      >
        {t('damage')}
      </Button>
    </section>
  );
}
