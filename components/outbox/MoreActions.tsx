'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Icon } from '@/components/ui/Icon';
import { toExportFile } from '@/lib/outbox/export';
import type { ItemAction } from '@/lib/outbox/present';
import { getItem, removeItem } from '@/lib/outbox/store';
import type { OutboxEntry } from '@/lib/outbox/types';
import { Action } from './ItemActions';

interface Props {
  readonly item: OutboxEntry;
  readonly actions: readonly ItemAction[];
}

/** What is rarely needed: change, send now, keep as a file, delete. */
export function MoreActions({ item, actions }: Props) {
  const t = useTranslations('outbox');
  const [isAsking, setAsking] = useState(false);
  return (
    <details className="bw-more">
      <summary>
        <Icon name="dots" />
        {t('actions.more')}
      </summary>
      <div className="bw-stack bw-stack--s">
        {actions.map((action) => (
          <Action key={action} action={action} item={item} />
        ))}
        <Button variant="secondary" icon="download" block fit onClick={() => void saveAsFile(item.id)}>
          {t('actions.export')}
        </Button>
        <p className="bw-meta">{t('exportHint')}</p>
        <Button variant="tertiary" icon="trash" block fit onClick={() => setAsking(true)}>
          {t('actions.delete')}
        </Button>
      </div>
      <Dialog isOpen={isAsking} onClose={() => setAsking(false)} title={t('deleteDialog.title')}>
        <p>{t(item.isUncertain ? 'deleteDialog.textUncertain' : 'deleteDialog.text')}</p>
        <div className="bw-stack bw-stack--s">
          <Button variant="secondary" block onClick={() => void removeItem(item.id)}>
            {t('deleteDialog.confirm')}
          </Button>
          <Button block onClick={() => setAsking(false)}>
            {t('deleteDialog.keep')}
          </Button>
        </div>
      </Dialog>
    </details>
  );
}

async function saveAsFile(id: string): Promise<void> {
  const item = await getItem(id);
  if (!item) return;
  const file = toExportFile(item);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
