'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';

/** Copies a value; there only where the browser can. */
export function CopyButton({ value, what }: { value: string; what: string }) {
  const t = useTranslations('payments');
  const [can, setCan] = useState(false);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => setCan(Boolean(navigator.clipboard)), []);
  if (!can) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <>
      <Button type="button" variant="tertiary" icon={isCopied ? 'check' : 'copy'} onClick={() => void copy()}>
        {t('copy', { what })}
      </Button>
      <span className="bw-hide" role="status">
        {isCopied ? t('copied') : ''}
      </span>
    </>
  );
}
