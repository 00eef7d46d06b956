import { useCallback, useEffect, useState } from 'react';
import { preparePhoto } from '@/lib/capture/prepare-photo';
import { clearDraft, loadDraft, saveDraft } from '@/lib/outbox/drafts';
import { uuidv7 } from '@/lib/outbox/ids';
import type { StoredPhoto } from '@/lib/outbox/types';

export const MAX_AFTER_PHOTOS = 3;

const keyOf = (reportId: string): string => `crew:${reportId}`;

/** Photos and note of a finished job. Kept durably: the phone may end the page while its camera is open. */
export function useAfterPhotos(reportId: string) {
  const [photos, setPhotos] = useState<readonly StoredPhoto[]>([]);
  const [note, setNoteState] = useState('');
  const [preview, setPreview] = useState<ArrayBuffer | null>(null);
  const [state, setState] = useState<'idle' | 'preparing' | 'unreadable'>('idle');
  const [isOpen, setIsOpen] = useState(false);

  const keep = useCallback(
    async (nextPhotos: readonly StoredPhoto[], nextNote: string) => {
      await saveDraft(keyOf(reportId), { values: { v: 1, note: nextNote }, photos: nextPhotos });
    },
    [reportId],
  );

  useEffect(() => {
    let isGone = false;
    const restore = async (): Promise<void> => {
      const draft = await loadDraft(keyOf(reportId)).catch(() => null);
      if (isGone || !draft) return;
      setPhotos(draft.photos);
      setNoteState(String(draft.values.note ?? ''));
      setIsOpen(true);
    };
    void restore();
    return () => {
      isGone = true;
    };
  }, [reportId]);

  const add = useCallback(
    async (file: File) => {
      setIsOpen(true);
      setState('preparing');
      const prepared = await preparePhoto(file);
      if ('problem' in prepared) return setState('unreadable');
      const { bytes, type, sha256 } = prepared;
      const next = [...photos, { id: uuidv7(), name: `after-${photos.length + 1}.jpg`, type, bytes, sha256 }];
      await keep(next, note);
      setPhotos(next);
      setPreview((first) => first ?? prepared.preview);
      setState('idle');
    },
    [keep, note, photos],
  );

  const remove = useCallback(
    async (id: string) => {
      const next = photos.filter((photo) => photo.id !== id);
      await keep(next, note);
      setPhotos(next);
    },
    [keep, note, photos],
  );

  const setNote = useCallback(
    (text: string) => {
      setNoteState(text);
      void keep(photos, text);
    },
    [keep, photos],
  );

  const close = useCallback(async () => {
    await clearDraft(keyOf(reportId));
    setPhotos([]);
    setNoteState('');
    setPreview(null);
    setState('idle');
    setIsOpen(false);
  }, [reportId]);

  return { photos, note, preview, state, isOpen, add, remove, setNote, close };
}

export type AfterPhotos = ReturnType<typeof useAfterPhotos>;
