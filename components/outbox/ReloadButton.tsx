'use client';

import { useEffect } from 'react';
import { Button } from '@/components/ui/Button';

const LOOK_MS = 5_000;

/** Loads the page that was asked for once more: by itself when reception is back. */
export function ReloadButton({ label }: { label: string }) {
  useEffect(() => {
    // The browser says "online" before the town can be reached: look first, and again.
    const look = () => {
      if (!navigator.onLine) return;
      fetch('/api/health', { cache: 'no-store' }).then(
        ({ ok }) => ok && location.reload(),
        () => undefined,
      );
    };
    const timer = setInterval(look, LOOK_MS);
    window.addEventListener('online', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', look);
    };
  }, []);
  return (
    <Button variant="secondary" icon="refresh" onClick={() => location.reload()}>
      {label}
    </Button>
  );
}
