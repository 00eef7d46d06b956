import { getFormatter, getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/Card';
import { type ListedImport, listImports, readNotes } from '@/lib/documents/import/queries';
import { Link } from '@/lib/i18n/routing';
import { NoteLines } from './NoteLines';

/** The last imports; the lines of one of them can be opened. */
export async function ImportList({ open }: { open: string | undefined }) {
  const imports = await listImports();
  const t = await getTranslations('documentDesk.imports');
  if (imports.length === 0) return <p className="bw-muted">{t('none')}</p>;
  return (
    <ul className="bw-stack bw-stack--s st-plain">
      {imports.map((row) => (
        <li key={row.id} id={`import-${row.id}`}>
          <ImportCard row={row} isOpen={row.id === open} />
        </li>
      ))}
    </ul>
  );
}

async function ImportCard({ row, isOpen }: { row: ListedImport; isOpen: boolean }) {
  const t = await getTranslations('documentDesk');
  const format = await getFormatter();
  const when = format.dateTime(row.startedAt, { dateStyle: 'medium', timeStyle: 'short' });
  const by = row.by || t(`sources.${row.source}`);
  const { rows, added, changed, unchanged, removed, skipped } = row;
  const hasNotes = row.setAside + row.wentBack > 0;
  return (
    <Card padded>
      <p>
        <b>{when}</b>
        <span className="st-extra">{`${by}, ${t(`modes.${row.mode}`)}, ${t(`states.${row.state}`)}`}</span>
      </p>
      <p>{t('imports.summary', { rows, added, changed, unchanged, removed, skipped })}</p>
      {hasNotes && !isOpen ? (
        <p>
          <Link href={`/staff/documents?notes=${row.id}#import-${row.id}`} prefetch={false} scroll={false}>
            {t('imports.notes', { setAside: row.setAside, wentBack: row.wentBack })}
          </Link>
        </p>
      ) : null}
      {hasNotes && isOpen ? <NoteLines notes={await readNotes(row.id)} /> : null}
    </Card>
  );
}
