import { useTranslations } from 'next-intl';
import { State } from '@/components/ui/State';
import { useCrewContext } from './crew-context';

/** "Offline", as long as the town cannot be reached. */
export function OfflineState() {
  const t = useTranslations('crew');
  const { crew } = useCrewContext();
  return (
    <span role="status">
      {crew.isOffline ? (
        <State tone="wait" icon="cloudOff">
          {t('offline')}
        </State>
      ) : null}
    </span>
  );
}
