'use client';

import { useState } from 'react';
import { STATUS_DOOR } from '@/lib/documents/door';

/** What stopped a question: fields by name, or the whole of it. */
export interface AskProblem {
  readonly fields: Readonly<Record<string, string>>;
  /** Seconds to wait. */
  readonly wait?: number;
  readonly failed?: 'offline' | 'failed';
}

interface Refusal {
  readonly fields?: Record<string, string>;
}

async function problemOf(answer: Response): Promise<AskProblem> {
  const { fields = {} } = (await answer.json().catch(() => ({}))) as Refusal;
  const wait = Number(answer.headers.get('retry-after') ?? 0);
  if (answer.status === 429) return { fields: {}, wait };
  return Object.keys(fields).length > 0 ? { fields } : { fields: {}, failed: 'failed' };
}

/** Asks without cookies and leads on to the page with the answer; nothing typed goes into an address. */
export function useAsk(locale: string) {
  const [isAsking, setAsking] = useState(false);
  const ask = async (values: Record<string, string>): Promise<AskProblem | null> => {
    setAsking(true);
    try {
      const answer = await fetch(`${STATUS_DOOR}?lang=${locale}`, {
        method: 'POST',
        credentials: 'omit',
        cache: 'no-store',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(values),
      });
      if (!answer.ok) return await problemOf(answer);
      location.assign(((await answer.json()) as { to: string }).to);
      return null;
    } catch {
      return { fields: {}, failed: 'offline' };
    } finally {
      setAsking(false);
    }
  };
  return { isAsking, ask };
}
