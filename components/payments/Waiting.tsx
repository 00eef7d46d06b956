'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Note } from '@/components/ui/Note';

const EVERY_MS = 4_000;
const MOST = 45;

/** Looks again by itself for three minutes; without JavaScript the link does it. */
export function Waiting({ href }: { href: string }) {
  const t = useTranslations('payments');
  const router = useRouter();
  useEffect(() => {
    let looks = 0;
    const timer = setInterval(() => {
      looks += 1;
      if (looks > MOST) clearInterval(timer);
      else router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <Note tone="wait">
      <p>{t('waiting')}</p>
      <p>
        <a href={href}>{t('reload')}</a>
      </p>
    </Note>
  );
}
