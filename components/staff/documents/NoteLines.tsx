import { useTranslations } from 'next-intl';
import './documents.css';
import type { ImportNote } from '@/lib/documents/import/types';

/** Line and reason of rows that were set aside or flagged; what stood there is kept nowhere. */
export function NoteLines({ notes }: { notes: readonly ImportNote[] }) {
  const t = useTranslations('documentDesk');
  return (
    <ul className="bw-stack bw-stack--s dd-notes">
      {notes.map(({ line, reason }) => (
        <li key={`${line} ${reason}`}>
          <b>{t('notes.line', { line })}</b> {t(`reasons.${reason}`)}
        </li>
      ))}
    </ul>
  );
}
