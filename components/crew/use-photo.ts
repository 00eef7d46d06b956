import { useEffect, useState } from 'react';
import { readPhoto } from '@/lib/crew/store';

/** Address of a photo kept on this phone; null until it is there. `round` asks again. */
export function usePhoto(id: string | undefined, round: number): string | null {
  const [url, setUrl] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round looks again for the same photo
  useEffect(() => {
    let address: string | null = null;
    let isGone = false;
    const load = async (): Promise<void> => {
      const bytes = id ? await readPhoto(id) : undefined;
      if (isGone) return;
      address = bytes ? URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' })) : null;
      setUrl(address);
    };
    void load();
    return () => {
      isGone = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [id, round]);
  return url;
}
