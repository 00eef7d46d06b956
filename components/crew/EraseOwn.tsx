'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';

interface Props {
  /** What would be lost with the word. */
  readonly photos: number;
  readonly hasNote: boolean;
  readonly onErase: () => void;
}

/**
 * "Meine Angabe löschen", asked twice. What deletes stands below: under the finger that pressed first is the way back.
 */
export function EraseOwn({ photos, hasNote, onErase }: Props) {
  const t = useTranslations('crew.conflict');
  const [isSure, setIsSure] = useState(false);
  return (
    <>
      <Button
        variant="tertiary"
        icon={isSure ? 'back' : 'trash'}
        glove
        block
        onClick={() => setIsSure(!isSure)}
      >
        {t(isSure ? 'back' : 'giveUp')}
      </Button>
      {isSure ? (
        <>
          <p role="alert">{t('sure', { photos, note: String(hasNote) })}</p>
          <Button variant="secondary" icon="trash" glove block onClick={onErase}>
            {t('erase')}
          </Button>
        </>
      ) : null}
    </>
  );
}
