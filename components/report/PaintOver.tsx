'use client';

import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { ChoiceChips } from '@/components/ui/Choice';
import { IconButton } from '@/components/ui/IconButton';
import { Note } from '@/components/ui/Note';
import { type BrushSize, brushes, brushShares, exportPainted } from '@/lib/capture/paint';
import type { PreparedPhoto } from '@/lib/capture/photo-types';
import type { StoredPhoto } from '@/lib/outbox/types';
import { PaintArea } from './PaintArea';
import { usePainting } from './use-painting';

const sizes = Object.keys(brushShares) as BrushSize[];

interface Props {
  readonly photo: StoredPhoto;
  readonly onClose: () => void;
  /** What becomes of the original, where it is not given up. */
  readonly note?: string;
  /** Why the painted photo could not be kept; the strokes stay. */
  readonly problem?: string | null;
  /** The painted photo; in a draft the original is given up with it. */
  readonly onDone: (photo: PreparedPhoto) => void;
}

/** Full screen: faces and number plates are painted over before anything is sent. */
export function PaintOver({ photo, note, problem, onClose, onDone }: Props) {
  const t = useTranslations('capture.paint');
  const dialog = useRef<HTMLDialogElement>(null);
  const painting = usePainting(photo);
  const [hasFailed, setFailed] = useState(false);
  /** How much had been painted when Escape was pressed: once more, and it is given up. */
  const [warnedAt, setWarnedAt] = useState(0);
  const count = painting.strokes.length;
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  const finish = async () => {
    if (count === 0) return onClose();
    const target = painting.canvas.current;
    const painted = target && (await exportPainted(target));
    if (painted) onDone({ ...painted, exifPosition: null });
    else setFailed(true);
  };

  const cancel = (event: SyntheticEvent) => {
    if (count === warnedAt) return;
    event.preventDefault();
    setWarnedAt(count);
  };

  return (
    <dialog
      className="bw-paint"
      ref={dialog}
      aria-labelledby="paint-title"
      onCancel={cancel}
      onClose={onClose}
    >
      <div className="bw-top">
        <IconButton icon="close" label={t('cancel')} onClick={onClose} />
        <h2 className="bw-top__t" id="paint-title">
          {t('title')}
        </h2>
        <Button variant="tertiary" icon="undo" onClick={painting.undo}>
          {t('undo')}
        </Button>
      </div>
      <PaintArea painting={painting} />
      <div className="bw-paint__tools">
        {painting.isBroken || hasFailed ? <Note tone="bad">{t('failed')}</Note> : null}
        {count > 0 && count === warnedAt ? (
          <div role="alert">
            <Note tone="wait">{t('notYet')}</Note>
          </div>
        ) : null}
        {problem ? (
          <div role="alert">
            <Note tone="bad">{problem}</Note>
          </div>
        ) : null}
        <p className="bw-small">{t('hint')}</p>
        <p className="bw-hide" id="paint-keys">
          {t('keys')}
        </p>
        <div className="bw-row bw-row--wrap bw-paint__choices">
          <ChoiceChips
            name="brush"
            legend={t('brush')}
            legendHidden
            value={painting.brush}
            onChange={painting.setBrush}
            options={brushes.map((value) => ({ value, label: t(value) }))}
          />
          <ChoiceChips
            name="brush-size"
            legend={t('size')}
            legendHidden
            value={painting.size}
            onChange={painting.setSize}
            options={sizes.map((value) => ({ value, label: t(value) }))}
          />
        </div>
        <p className="bw-hide" role="status">
          {count > 0 ? t('painted', { count }) : ''}
        </p>
        <p className="bw-small bw-muted">{note ?? t('lost')}</p>
        <Button block onClick={() => void finish()}>
          {t('done')}
        </Button>
      </div>
    </dialog>
  );
}
