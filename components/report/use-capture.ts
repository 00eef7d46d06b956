'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type CaptureDraft, isWorthKeeping, newDraft, type Step } from '@/lib/capture/draft';
import { hideUntilRead, rememberDraft, showRead } from '@/lib/capture/draft-hint';
import {
  canGoBack,
  isShareMissed,
  pushStep,
  replaceStep,
  savedInAddress,
  showSavedInAddress,
  stepInAddress,
} from '@/lib/capture/history';
import { createSaver } from '@/lib/capture/saver';
import { nextTask } from '@/lib/next-task';
import { uuidv7 } from '@/lib/outbox/ids';

export type Update = (change: (draft: CaptureDraft) => CaptureDraft) => void;

export interface Capture {
  /** null until the phone's storage has been read. */
  readonly draft: CaptureDraft | null;
  /** The step at which it was opened: what comes after another one is a move. Null until it has been read. */
  readonly openedAt: Step | null;
  /** The draft as soon as the storage has been read: the first tap may come before. */
  whenRead(): Promise<CaptureDraft>;
  /** The waiting item that is changed, else null. */
  readonly editing: string | null;
  /** Id of the report that was just saved. */
  readonly savedId: string | null;
  readonly hasStorageProblem: boolean;
  /** True when this very photo lies in the phone's storage. */
  isStored(photoId: string): boolean;
  readonly update: Update;
  /** Work on photos that nothing may be sent before. */
  hold<T>(work: Promise<T>): Promise<T>;
  /** The draft with all photos that were chosen. */
  whenComplete(): Promise<CaptureDraft>;
  /** Writes the draft now, e.g. before the camera opens. */
  persist(): void;
  go(step: Step): void;
  /** @returns false at the first step */
  back(): boolean;
  /** The report lies in the outbox; its draft is gone. */
  finish(id: string): void;
  /** Begins anew: with an empty draft, or with the one that was left to change a waiting report. */
  restart(): void;
  /** True after that: the focus follows. */
  readonly isAgain: boolean;
  discard(): Promise<void>;
}

const fresh = (): CaptureDraft => newDraft(uuidv7(), Date.now());
const storage = () => import('@/lib/capture/draft-storage');

/** The draft of the capture: kept on the phone after every change, restored after reload or crash. */
export function useCapture(): Capture {
  const [draft, setDraft] = useState<CaptureDraft | null>(null);
  const [openedAt, setOpenedAt] = useState<Step | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [savedId, setSavedId] = useState<string | null>(null);
  const [stored, setStored] = useState<CaptureDraft | null>(null);
  const [hasStorageProblem, setStorageProblem] = useState(false);
  const [isAgain, setAgain] = useState(false);
  const current = useRef<CaptureDraft | null>(null);
  const editingId = useRef<string | null>(null);
  /** Something lies in the storage: from now on every change goes there, removals too. */
  const isKept = useRef(false);
  const reading = useRef<Promise<void>>(undefined);
  const save = useRef(
    createSaver(
      async (next) => (await storage()).storeDraft(next, editingId.current),
      (kept, error) => {
        setStorageProblem(Boolean(error));
        if (!error) setStored(kept);
      },
    ),
  );

  const keep = useRef(() => {
    if (!current.current) return;
    isKept.current = true;
    rememberDraft(true);
    void save.current(current.current);
  });

  const show = useCallback((next: CaptureDraft) => {
    current.current = next;
    setDraft(next);
  }, []);

  const update: Update = useCallback(
    (change) => {
      if (!current.current) return;
      show(change(current.current));
      if (isKept.current || isWorthKeeping(current.current)) keep.current();
    },
    [show],
  );

  const isRead = draft !== null;
  useLayoutEffect(() => (isRead ? showRead() : hideUntilRead()), [isRead]);
  const read = useCallback(
    async (query: URLSearchParams) => {
      // Its scripts are fetched in a task of their own: the first tap comes through before.
      await nextTask();
      const opened = await storage()
        .then(({ openDraft }) => openDraft(query))
        .catch(() => null);
      editingId.current = opened?.editing ?? null;
      setEditing(editingId.current);
      isKept.current = Boolean(opened);
      rememberDraft(isKept.current);
      // A shared photo that was missed is to be chosen again, wherever the draft was left.
      const at = isShareMissed() ? 'photo' : (opened?.draft.step ?? 'photo');
      show({ ...(opened?.draft ?? fresh()), step: at });
      setStored(opened?.draft ?? null);
      setOpenedAt(at);
      if (!savedInAddress()) replaceStep(at);
    },
    [show],
  );
  useEffect(() => {
    setSavedId(savedInAddress());
    reading.current = read(new URLSearchParams(location.search));
  }, [read]);

  const goTo = useCallback((step: Step) => update((old) => ({ ...old, step })), [update]);
  useEffect(() => {
    const onBack = () => {
      setSavedId(savedInAddress());
      const step = stepInAddress();
      const isGhost =
        (step === 'kind' || step === 'send') && current.current && !isWorthKeeping(current.current);
      // Behind a report that was sent lie the steps of its form: they are empty, and nobody is to fill them in again.
      if (isGhost) replaceStep('photo');
      if (step) goTo(isGhost ? 'photo' : step);
    };
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, [goTo]);

  const restart = useCallback(() => {
    current.current = null;
    setDraft(null);
    setSavedId(null);
    setAgain(true);
    replaceStep('photo');
    reading.current = read(new URLSearchParams());
  }, [read]);

  const whenRead = async (): Promise<CaptureDraft> => {
    await reading.current;
    return current.current ?? fresh();
  };
  const held = useRef(new Set<Promise<unknown>>());
  const hold = <T>(work: Promise<T>): Promise<T> => {
    const end = work.finally(() => held.current.delete(end));
    held.current.add(end);
    return end;
  };
  const whenComplete = async (): Promise<CaptureDraft> => {
    while (held.current.size > 0) await Promise.allSettled(held.current);
    return whenRead();
  };
  const step = (next: Step): void => {
    pushStep(next);
    goTo(next);
  };

  return {
    draft,
    openedAt,
    whenRead,
    editing,
    savedId,
    hasStorageProblem,
    isStored: (id) => stored?.photos.some((photo) => photo.id === id) ?? false,
    update,
    hold,
    whenComplete,
    persist: () => keep.current(),
    go: (next) => {
      if (current.current) step(next);
      else void whenRead().then(() => step(next));
    },
    back: () => goBack(current.current?.step ?? 'photo', goTo),
    finish: (id) => {
      showSavedInAddress(id);
      isKept.current = false;
      rememberDraft(false);
      show(fresh());
      // A change in the very moment of sending may have stored it once more.
      const edited = editingId.current;
      void storage().then(({ forgetDraft }) => forgetDraft(edited));
      // What is entered after going back is a report of its own, never a change of this one.
      editingId.current = null;
      setEditing(null);
      setSavedId(id);
    },
    restart,
    isAgain,
    discard: async () => {
      isKept.current = false;
      rememberDraft(false);
      show(fresh());
      await (await storage()).dropDraft(editingId.current);
    },
  };
}

const before: Record<Step, Step | null> = { photo: null, place: 'photo', kind: 'place', send: 'kind' };

function goBack(step: Step, goTo: (step: Step) => void): boolean {
  if (canGoBack()) {
    history.back();
    return true;
  }
  const previous = before[step];
  if (!previous) return false;
  replaceStep(previous);
  goTo(previous);
  return true;
}
