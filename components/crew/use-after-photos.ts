import { useCallback, useEffect, useRef, useState } from 'react';
import { preparePhoto } from '@/lib/capture/prepare-photo';
import { clearDraft, loadDraft, saveDraft } from '@/lib/outbox/drafts';
import { uuidv7 } from '@/lib/outbox/ids';
import type { StoredPhoto } from '@/lib/outbox/types';

const MAX_AFTER_PHOTOS = 3;

const keyOf = (reportId: string): string => `crew:${reportId}`;

interface Work {
  readonly photos: readonly StoredPhoto[];
  readonly note: string;
}
const noWork: Work = { photos: [], note: '' };

/** Photos and note of a finished job. Kept durably: the phone may end the page while its camera is open. */
export function useAfterPhotos(reportId: string) {
  const [{ photos, note }, setShown] = useState(noWork);
  // What a change starts from: while one photo is prepared, another may come or a word be typed.
  const latest = useRef(noWork);
  const [preview, setPreview] = useState<ArrayBuffer | null>(null);
  const [inPreparation, setInPreparation] = useState(0);
  const [problem, setProblem] = useState<'unreadable' | 'notKept' | null>(null);
  const [isOpen, setIsOpen] = useState(false);

  const keep = useCallback(
    async (change: Partial<Work>) => {
      latest.current = { ...latest.current, ...change };
      const { photos, note } = latest.current;
      const isKept = await saveDraft(keyOf(reportId), { values: { v: 1, note }, photos }).then(
        () => true,
        () => false,
      );
      setProblem((before) => (isKept ? (before === 'notKept' ? null : before) : 'notKept'));
      // Shown although it is not kept: it can still be sent.
      setShown(latest.current);
    },
    [reportId],
  );

  useEffect(() => {
    let isGone = false;
    const restore = async (): Promise<void> => {
      const draft = await loadDraft(keyOf(reportId)).catch(() => null);
      if (isGone || !draft) return;
      latest.current = { photos: draft.photos, note: String(draft.values.note ?? '') };
      setShown(latest.current);
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
      setProblem(null);
      setInPreparation((count) => count + 1);
      const prepared = await preparePhoto(file);
      if ('problem' in prepared) {
        setProblem('unreadable');
      } else {
        const { bytes, type, sha256 } = prepared;
        const before = latest.current.photos;
        const photo = { id: uuidv7(), name: `after-${before.length + 1}.jpg`, type, bytes, sha256 };
        await keep({ photos: [...before, photo] });
        setPreview((first) => first ?? prepared.preview);
      }
      setInPreparation((count) => count - 1);
    },
    [keep],
  );

  const remove = useCallback(
    (id: string) => keep({ photos: latest.current.photos.filter((photo) => photo.id !== id) }),
    [keep],
  );

  const setNote = useCallback(
    (text: string) => {
      setShown((before) => ({ ...before, note: text }));
      void keep({ note: text });
    },
    [keep],
  );

  const close = useCallback(async () => {
    latest.current = noWork;
    setShown(noWork);
    setPreview(null);
    setProblem(null);
    setIsOpen(false);
    await clearDraft(keyOf(reportId));
  }, [reportId]);

  const state = inPreparation > 0 ? 'preparing' : (problem ?? 'idle');
  const canAdd = photos.length + inPreparation < MAX_AFTER_PHOTOS;
  return { photos, note, preview, state, canAdd, isOpen, add, remove, setNote, close } as const;
}

export type AfterPhotos = ReturnType<typeof useAfterPhotos>;
