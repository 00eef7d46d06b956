'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { IconButton } from '@/components/ui/IconButton';

/** Prints the page; not there without JavaScript, where the browser's own menu does it. */
export function PrintIcon() {
  const t = useTranslations('documents');
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return isReady ? <IconButton icon="print" label={t('print')} onClick={() => window.print()} /> : null;
}
