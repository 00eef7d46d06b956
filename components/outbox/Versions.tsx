'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { usePreview } from '@/components/ui/use-preview';
import { getItem } from '@/lib/outbox/store';
import type { ItemContent, OutboxItem } from '@/lib/outbox/types';
import { useWords } from './use-words';

/** After a conflict: the version that has arrived beside the one the person made of it. */
export function Versions({ id }: { id: string }) {
  const t = useTranslations('outbox.versions');
  const [item, setItem] = useState<OutboxItem | null>(null);
  useEffect(() => {
    getItem(id).then(
      (found) => setItem(found ?? null),
      () => undefined,
    );
  }, [id]);
  const earlier = item?.earlier.at(-1);
  if (!item || !earlier) return null;
  return (
    <dl className="bw-versions">
      <Version name={t('town')} content={earlier} />
      <Version name={t('phone')} content={item} />
    </dl>
  );
}

function Version({ name, content }: { name: string; content: ItemContent }) {
  const t = useTranslations('outbox.versions');
  const words = useWords();
  const photo = usePreview(content.preview);
  const { description } = content.payload;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {/* biome-ignore lint/performance/noImgElement: bytes on the phone itself */}
        {photo ? <img src={photo} alt="" /> : null}
        <b>{words.title('report', content.title.category)}</b>
        <span>{content.title.place}</span>
        <span>{typeof description === 'string' && description ? description : t('noText')}</span>
        <span>{t('photos', { count: content.photos.length })}</span>
      </dd>
    </div>
  );
}
