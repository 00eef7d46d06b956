'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';

/** Prints the sheet; without JavaScript the browser's own menu does. */
export function PrintButton() {
  const t = useTranslations('staff.receipt');
  return (
    <Button variant="secondary" icon="print" onClick={() => window.print()}>
      {t('print')}
    </Button>
  );
}
