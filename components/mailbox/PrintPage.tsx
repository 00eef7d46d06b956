'use client';

import { IconButton } from '@/components/ui/IconButton';

/** Prints the page; without JavaScript the browser's own menu does. */
export const PrintPage = ({ label }: { label: string }) => (
  <IconButton icon="print" label={label} onClick={() => window.print()} />
);
