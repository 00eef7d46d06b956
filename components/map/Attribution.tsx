'use client';

import { useEffect, useState } from 'react';
import { whenIdle } from '@/components/ui/when-idle';
import { defaultAttribution } from '@/lib/tiles/attribution';

let configured: Promise<string | null> | undefined;

/** The notice this server is configured with; asked for once. */
function askServer(): Promise<string | null> {
  configured ??= fetch('/api/tiles')
    .then((response) => response.json())
    .then((info: { attribution?: unknown }) =>
      typeof info.attribution === 'string' ? info.attribution : null,
    )
    .catch(() => null);
  return configured;
}

/** Says where the map comes from; always visible on it, or `beside` one that is too small for it. */
export function Attribution({ beside }: { beside?: boolean }) {
  const [text, setText] = useState<string>();
  useEffect(() => {
    let isGone = false;
    const cancel = whenIdle(() => {
      askServer().then((answer) => {
        if (!isGone && answer) setText(answer);
      });
    });
    return () => {
      isGone = true;
      cancel();
    };
  }, []);
  return (
    // The year of the build and of the visit may differ.
    <small className={beside ? 'bw-meta' : 'bw-attr'} suppressHydrationWarning>
      {text ?? defaultAttribution(new Date().getFullYear())}
    </small>
  );
}
