'use client';

import { useTranslations } from 'next-intl';
import { useStartFacts } from './use-start-facts';

/** "38 offene Meldungen", and until the number is known a sentence of the same height. */
export function OpenReports() {
  const t = useTranslations('start');
  const facts = useStartFacts();
  return facts ? t('openReports', { count: facts.openReports }) : t('openReportsUnknown');
}
