import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/Note';
import { OfficeNow } from './OfficeNow';

/** Nobody has to do it online. Room for two more lines is kept for hours and number. */
export function InPerson() {
  const t = useTranslations('services.office');
  return (
    <Note tone="quiet" icon="building" className="bw-office">
      <p>
        <b>{t('title')}</b> <OfficeNow />
      </p>
    </Note>
  );
}
