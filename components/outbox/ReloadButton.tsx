'use client';

import { Button } from '@/components/ui/Button';

/** Loads the page that was asked for once more. */
export function ReloadButton({ label }: { label: string }) {
  return (
    <Button variant="secondary" icon="refresh" onClick={() => location.reload()}>
      {label}
    </Button>
  );
}
