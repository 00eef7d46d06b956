'use client';

import { useEffect, useState } from 'react';
import { Note } from '@/components/ui/Note';

/** Where a form stood at this address: what was typed is safe. Known to the browser alone, the page is one for all. */
export function KeptFormNote({ text }: { text: string }) {
  const [isForm, setIsForm] = useState(false);
  useEffect(() => setIsForm(/\/services\/[^/]+\/form\//.test(location.pathname)), []);
  return isForm ? <Note tone="ok">{text}</Note> : null;
}
