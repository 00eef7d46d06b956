'use client';

import { useTranslations } from 'next-intl';
import { type ChangeEvent, useId, useState } from 'react';
import { Icon } from '@/components/ui/Icon';
import { flushNow } from '@/lib/outbox/flush';
import { replaceRefusedPhoto } from '@/lib/outbox/photo-change';

/** Takes another photo for one that the town could not read, and sends the report with it. */
export function ChoosePhoto({ itemId, label }: { itemId: string; label: string }) {
  const t = useTranslations('outbox');
  const id = useId();
  const [isUnreadable, setUnreadable] = useState(false);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = target.files ?? [];
    if (!file) return;
    const { preparePhoto } = await import('@/lib/capture/prepare-photo');
    const prepared = await preparePhoto(file);
    target.value = '';
    setUnreadable('problem' in prepared);
    if ('problem' in prepared) return;
    await replaceRefusedPhoto(itemId, prepared);
    await flushNow('asked');
  };
  return (
    <div className="bw-grow">
      <input
        id={id}
        className="bw-hide"
        type="file"
        accept="image/*"
        onChange={(event) => void choose(event)}
      />
      <label htmlFor={id} className="kern-btn kern-btn--primary kern-btn--block bw-btn--fit">
        <Icon name="image" />
        <span className="kern-label">{label}</span>
      </label>
      <p className="bw-meta" role="alert">
        {isUnreadable ? t('photoUnreadable') : ''}
      </p>
    </div>
  );
}
