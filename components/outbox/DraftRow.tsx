'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { kindIcon } from '@/components/reports/status';
import { ReportRow } from '@/components/ui/ReportRow';
import { State } from '@/components/ui/State';
import { usePreview } from '@/components/ui/use-preview';
import type { CaptureDraft } from '@/lib/capture/draft';
import { useWords } from './use-words';

/** The report that was begun and left; undefined until the storage has been read. */
export function useLeftDraft(): CaptureDraft | null | undefined {
  const [draft, setDraft] = useState<CaptureDraft | null>();
  useEffect(() => {
    import('@/lib/capture/draft-storage')
      .then(({ leftDraft }) => leftDraft())
      .then(setDraft, () => setDraft(null));
  }, []);
  return draft;
}

/** "Entwurf fortsetzen": leads back into the capture, which opens where it was left. */
export function DraftRow({ draft }: { draft: CaptureDraft }) {
  const t = useTranslations('outbox.draft');
  const words = useWords();
  const [first] = draft.photos;
  const photo = usePreview((first && draft.previews[first.id]) ?? null);
  const kind = draft.category ? words.title('report', draft.category) : null;
  return (
    <div className="bw-card">
      <ReportRow
        compact
        photo={photo}
        icon={draft.category ? kindIcon(draft.category) : 'camera'}
        title={t('title')}
        text={[kind, draft.place?.label].filter(Boolean).join(', ')}
        state={
          <State tone="wait" icon="clock">
            {t('state')}
          </State>
        }
        href="/report"
      />
    </div>
  );
}
