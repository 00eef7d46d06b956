'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

interface Props {
  readonly onClose: () => void;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Asked before a report is left: nothing is lost without being asked. */
export function CancelDialog({ onClose, onKeep, onDiscard }: Props) {
  const t = useTranslations('capture.cancel');
  return (
    <Dialog isOpen onClose={onClose} title={t('title')}>
      <p>{t('text')}</p>
      <div className="bw-stack bw-stack--s">
        <Button block onClick={onKeep}>
          {t('keep')}
        </Button>
        <Button block variant="secondary" icon="trash" onClick={onDiscard}>
          {t('discard')}
        </Button>
        <Button block variant="tertiary" onClick={onClose}>
          {t('goOn')}
        </Button>
      </div>
    </Dialog>
  );
}
