'use client';

import { useEffect, useState } from 'react';

/** Address of a picture kept as bytes, for `<img>`; null without bytes. */
export function useObjectUrl(bytes: ArrayBuffer | null | undefined, type = 'image/jpeg'): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!bytes) return setUrl(null);
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return url;
}
