import { useLocale, useTranslations } from 'next-intl';
import { whenText } from '@/lib/reports/when';

/** "Stand: heute, 6:15 Uhr": when the last import came into use. */
export function Stand({ at }: { at: number | null }) {
  const t = useTranslations('documentAnswer');
  const locale = useLocale();
  if (at === null) return t('noStand');
  return t('stand', { when: whenText(t, locale, at, Date.now()) });
}
