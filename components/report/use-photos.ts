'use client';

import { useState } from 'react';
import type { PhotoNotice } from '@/lib/capture/add-photos';
import type { Capture } from './use-capture';

export interface Photos {
  readonly isBusy: boolean;
  readonly notices: readonly PhotoNotice[];
  /** @returns true when a photo was added or replaced */
  add(files: readonly File[], replacedId?: string): Promise<boolean>;
}

/** Takes photos into the draft, each stored as soon as it is ready. */
export function usePhotos({ draft, update }: Pick<Capture, 'draft' | 'update'>): Photos {
  const [isBusy, setBusy] = useState(false);
  const [notices, setNotices] = useState<readonly PhotoNotice[]>([]);
  const add = async (files: readonly File[], replacedId?: string): Promise<boolean> => {
    if (!draft) return false;
    setBusy(true);
    setNotices([]);
    try {
      const { addPhotos } = await import('@/lib/capture/add-photos');
      const result = await addPhotos(draft, files, replacedId, update);
      setNotices(result.notices);
      return result.draft !== draft;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, notices, add };
}
