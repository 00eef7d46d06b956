'use client';

import { useState } from 'react';
import type { PhotoNotice } from '@/lib/capture/add-photos';
import type { CaptureDraft } from '@/lib/capture/draft';
import type { Capture } from './use-capture';

export interface Photos {
  readonly isBusy: boolean;
  readonly notices: readonly PhotoNotice[];
  /** @returns the draft with the new photos, null when none could be taken */
  add(files: readonly File[], replacedId?: string): Promise<CaptureDraft | null>;
}

/** Takes photos into the draft, each stored as soon as it is ready. */
export function usePhotos({ whenRead, update }: Pick<Capture, 'whenRead' | 'update'>): Photos {
  const [isBusy, setBusy] = useState(false);
  const [notices, setNotices] = useState<readonly PhotoNotice[]>([]);
  const add = async (files: readonly File[], replacedId?: string): Promise<CaptureDraft | null> => {
    setBusy(true);
    setNotices([]);
    try {
      const draft = await whenRead();
      const { addPhotos } = await import('@/lib/capture/add-photos');
      const result = await addPhotos(draft, files, replacedId, update);
      setNotices(result.notices);
      return result.draft === draft ? null : result.draft;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, notices, add };
}
