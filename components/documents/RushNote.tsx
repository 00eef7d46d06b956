import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/Note';
import type { RushNotice } from '@/lib/documents/settings';

/** What staff has put up for rush periods, with the present waiting time. */
export function RushNote({ notice }: { notice: RushNotice | null }) {
  const t = useTranslations('documents');
  if (!notice) return null;
  return (
    <Note icon="users" aria-label={t('notice')} role="note">
      <p lang="de">{notice.text}</p>
      {notice.waitMinutes === null ? null : (
        <p className="bw-strong">{t('waiting', { minutes: notice.waitMinutes })}</p>
      )}
    </Note>
  );
}
