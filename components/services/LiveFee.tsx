'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { FeeTrace } from '@/lib/payments/fee-trace';
import { FeeCard } from './FeeCard';

const SETTLE_MS = 400;

interface Props {
  readonly form: RefObject<HTMLFormElement | null>;
  /** By what the server knows. */
  readonly known: FeeTrace | null;
  readonly locale: string;
}

/** The fee of what stands in the form at this moment, a moment after the last change. */
export function LiveFee({ form, known, locale }: Props) {
  const [fee, setFee] = useState(known);
  useEffect(() => {
    const here = form.current;
    if (!here) return;
    let timer: ReturnType<typeof setTimeout>;
    let asked: AbortController | undefined;
    const ask = async () => {
      asked?.abort();
      asked = new AbortController();
      const { signal } = asked;
      const answer = await fetch('/api/services/fee', { method: 'POST', body: plainForm(here), signal });
      if (answer.ok) setFee(((await answer.json()) as { fee: FeeTrace | null }).fee);
    };
    const settle = () => {
      clearTimeout(timer);
      // Without reception the last figure stays; the review computes it anew.
      timer = setTimeout(() => void ask().catch(() => undefined), SETTLE_MS);
    };
    here.addEventListener('input', settle);
    here.addEventListener('change', settle);
    return () => {
      clearTimeout(timer);
      asked?.abort();
      here.removeEventListener('input', settle);
      here.removeEventListener('change', settle);
    };
  }, [form]);
  return <div aria-live="polite">{fee ? <FeeCard fee={fee} locale={locale} /> : null}</div>;
}

/** Only what a person or the page has put in, without the framework's own names. */
function plainForm(form: HTMLFormElement): FormData {
  const data = new FormData(form);
  for (const name of [...data.keys()]) if (name.startsWith('$ACTION')) data.delete(name);
  return data;
}
