'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { isInstalled } from '@/components/shell/install-prompt';
import { Card } from '@/components/ui/Card';
import { Note } from '@/components/ui/Note';
import { hasBackgroundSync } from '@/lib/outbox/background-sync';
import { waitsTooLong } from '@/lib/outbox/present';
import { type StorageState, storageState } from '@/lib/outbox/storage';
import type { OutboxEntry } from '@/lib/outbox/types';
import { useWords } from './use-words';

/** Safari alone deletes after seven days without a visit, and only outside the installed app. */
const isSafariTab = (): boolean =>
  /^((?!chrome|chromium|android).)*safari/i.test(navigator.userAgent) && !isInstalled();

/** How safe what waits here is, said honestly. */
export function StorageInfo({ items }: { items: readonly OutboxEntry[] }) {
  const t = useTranslations('outbox.storage');
  const words = useWords();
  const [state, setState] = useState<StorageState | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: space changes with every item
  useEffect(() => {
    storageState().then(setState, () => undefined);
  }, [items.length]);
  if (!state) return null;
  const { isPersistent, isTight, freeBytes } = state;
  const days = isSafariTab() && !isPersistent ? waitsTooLong(items, Date.now()) : 0;
  return (
    <section id="storage" className="bw-stack bw-stack--m" aria-labelledby="storage-title">
      {days > 0 ? <Note tone="bad">{t('oldInTab', { days })}</Note> : null}
      {isTight ? <Note tone="bad">{t('tight')}</Note> : null}
      <h2 id="storage-title" className="bw-h3">
        {t('title')}
      </h2>
      <Card padded className="bw-stack bw-stack--s bw-small">
        <p>{t('whereItIs')}</p>
        <p>{t(hasBackgroundSync() ? 'byItself' : 'openAgain')}</p>
        <p>{t(isPersistent === null ? 'unknown' : isPersistent ? 'persistent' : 'notPersistent')}</p>
        {freeBytes === null ? null : <p className="bw-meta">{t('free', { size: words.size(freeBytes) })}</p>}
      </Card>
    </section>
  );
}
