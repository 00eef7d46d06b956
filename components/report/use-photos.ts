'use client';

import { useEffect, useState } from 'react';
import type { PhotoNotice } from '@/lib/capture/add-photos';
import type { CaptureDraft } from '@/lib/capture/draft';
import { forgetMissedShare, isShareMissed } from '@/lib/capture/history';
import { whenLoaded } from '@/lib/when-loaded';
import type { Capture } from './use-capture';

type Notice = PhotoNotice | 'missedShare' | 'noReception';

export interface Photos {
  readonly isBusy: boolean;
  readonly notices: readonly Notice[];
  /** @returns the draft with the new photos, null when none could be taken */
  add(files: readonly File[], replacedId?: string): Promise<CaptureDraft | null>;
}

/** Takes photos into the draft, each stored as soon as it is ready. */
export function usePhotos({ whenRead, update, hold }: Pick<Capture, 'whenRead' | 'update' | 'hold'>): Photos {
  const [isBusy, setBusy] = useState(false);
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  // Only the address knows, and the HTML of this step is made without it.
  useEffect(() => {
    if (isShareMissed()) setNotices(['missedShare']);
  }, []);
  const prepare = async (files: readonly File[], replacedId?: string): Promise<CaptureDraft | null> => {
    setBusy(true);
    setNotices([]);
    try {
      const draft = await whenRead();
      const onWaiting = () => setNotices(['noReception']);
      const { addPhotos } = await whenLoaded(() => import('@/lib/capture/add-photos'), onWaiting);
      setNotices([]);
      // Prepared after the report was given up, they belong to no other.
      const take = (change: (old: CaptureDraft) => CaptureDraft) =>
        update((old) => (old.id === draft.id ? change(old) : old));
      const result = await addPhotos(draft, files, replacedId, take, onWaiting);
      if (result.draft !== draft) forgetMissedShare();
      setNotices(result.notices);
      return result.draft === draft ? null : result.draft;
    } finally {
      setBusy(false);
    }
  };
  const add = (files: readonly File[], replacedId?: string) => hold(prepare(files, replacedId));
  return { isBusy, notices, add };
}
