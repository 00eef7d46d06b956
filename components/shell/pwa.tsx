import { useTranslations } from 'next-intl';
import { PwaClient } from './pwa-client';

/** Registers the worker, sends what waits and offers updates. Once, in the layout. */
export function Pwa() {
  const t = useTranslations('outbox.update');
  return <PwaClient text={t('text')} action={t('action')} />;
}
