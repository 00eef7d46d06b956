import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/Note';

/** Above a form that shows what was typed before the sign-in; nothing when nothing waited. */
export function KeptNote({ isKept }: { isKept: boolean }) {
  const t = useTranslations('ui');
  return isKept ? (
    <div role="status">
      <Note tone="wait">{t('kept')}</Note>
    </div>
  ) : null;
}
