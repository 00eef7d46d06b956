'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Note } from '@/components/ui/Note';
import type { CaptureDraft } from '@/lib/capture/draft';
import { type Body, bodies, bodyKeys } from '@/lib/town/bodies';

/** Who else than the town will get the report; says nothing without a network. Sending stays possible. */
export function BodyHint({ draft: { place, category, answers } }: { draft: CaptureDraft }) {
  const t = useTranslations('capture.send');
  const [body, setBody] = useState<Body | null>(null);
  const query =
    place?.insideTown && category
      ? new URLSearchParams({ ...answers, lat: `${place.lat}`, lng: `${place.lng}`, category }).toString()
      : null;
  useEffect(() => {
    setBody(null);
    if (!query) return;
    const stop = new AbortController();
    askBody(query, stop.signal).then(setBody, () => undefined);
    return () => stop.abort();
  }, [query]);
  if (!body || body === 'town') return null;
  return <Note role="status">{t('body', { body: bodies[body].name })}</Note>;
}

async function askBody(query: string, signal: AbortSignal): Promise<Body | null> {
  const response = await fetch(`/api/places/near?${query}`, { credentials: 'omit', signal });
  const answer: unknown = response.ok ? await response.json() : null;
  const key = (answer as { responsible?: unknown } | null)?.responsible;
  return bodyKeys.find((known) => known === key) ?? null;
}
