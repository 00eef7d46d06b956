'use client';

import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { putBack } from '@/components/ui/put-back';
import { type KeptStep, keepStep, keptStep } from '@/lib/applications/local-steps';

interface Waiting {
  readonly state: 'none' | 'offline' | 'restored';
  /** Keeps what stands in the form on this phone, a moment after the last change. */
  readonly keep: () => void;
  readonly onSubmit: (event: FormEvent) => void;
}

const SETTLE_MS = 400;

const entriesOf = (form: HTMLFormElement): KeptStep =>
  [...new FormData(form).entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !isOwn(entry[0]),
  );

/** Names that belong to the page, not to the person. */
const isOwn = (name: string): boolean =>
  ['service', 'step', 'case', 'locale', 'owned', 'seen', 'go'].includes(name) || name.startsWith('$ACTION');

const isSame = (a: KeptStep, b: KeptStep): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * A step survives a phone without reception: what is typed lies in IndexedDB under `slot` until the server has it,
 * and is sent by itself when reception is back.
 * @param seen mark of what the server has of the step; what was typed upon something older is let go
 */
export function useOfflineStep(
  form: RefObject<HTMLFormElement | null>,
  slot: string,
  seen: string,
  onRestore: () => void,
): Waiting {
  const [state, setState] = useState<Waiting['state']>('none');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const restored = useRef(onRestore);
  restored.current = onRestore;

  useEffect(() => {
    const here = form.current;
    if (!here) return;
    const fresh = entriesOf(here);
    void keptStep(slot, seen).then((kept) => {
      if (!kept || isSame(kept, fresh)) return keepStep(slot, seen, null);
      putBack(here, kept);
      // An input that a program fills tells nobody: drawings and the fee follow the form.
      here.dispatchEvent(new Event('change'));
      restored.current();
      setState('restored');
    });
  }, [form, slot, seen]);

  useEffect(() => {
    if (state !== 'offline') return;
    const send = () => form.current?.requestSubmit();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [state, form]);

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (form.current) void keepStep(slot, seen, entriesOf(form.current));
    }, SETTLE_MS);
  }, [form, slot, seen]);

  useEffect(() => {
    const here = form.current;
    // Drawings tell the form itself that they have changed, which React's events do not hear.
    here?.addEventListener('change', keep);
    return () => here?.removeEventListener('change', keep);
  }, [form, keep]);

  const onSubmit = useCallback(
    (event: FormEvent) => {
      clearTimeout(timer.current);
      // Kept until the server shows that it has it: a connection may break in between.
      if (form.current) void keepStep(slot, seen, entriesOf(form.current));
      if (navigator.onLine) return;
      event.preventDefault();
      setState('offline');
    },
    [form, slot, seen],
  );
  return { state, keep, onSubmit };
}
