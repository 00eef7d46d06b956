'use client';

import { useEffect, useState } from 'react';
import { IconButton } from '@/components/ui/IconButton';

/** Prints the page; not there without JavaScript, where the browser's own menu does it. */
export function PrintIcon({ label }: { label: string }) {
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return isReady ? <IconButton icon="print" label={label} onClick={() => window.print()} /> : null;
}
