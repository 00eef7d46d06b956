'use client';

import { useEffect } from 'react';
import { Button } from '@/components/ui/Button';

/** Loads the page that was asked for once more: by itself when reception is back. */
export function ReloadButton({ label }: { label: string }) {
  useEffect(() => {
    const reload = () => location.reload();
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, []);
  return (
    <Button variant="secondary" icon="refresh" onClick={() => location.reload()}>
      {label}
    </Button>
  );
}
