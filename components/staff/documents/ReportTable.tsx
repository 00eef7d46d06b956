import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/Card';
import type { ImportReport, Move } from '@/lib/documents/import/types';
import { NoteLines } from './NoteLines';

const counts = [
  'rows',
  'added',
  'changed',
  'unchanged',
  'removed',
  'wentBack',
  'skipped',
  'kept',
  'duplicates',
  'setAside',
] as const;

/** What an import does: how many, from where to where, and which lines need a look. */
export function ReportTable({ report }: { report: ImportReport }) {
  const t = useTranslations('documentDesk');
  const shown = counts.filter((name, index) => index < 4 || report[name] > 0);
  return (
    <>
      <Card padded>
        <dl className="dd-facts">
          {shown.map((name) => (
            <div key={name}>
              <dt>{t(`counts.${name}`)}</dt>
              <dd>{report[name].toLocaleString('de-DE')}</dd>
            </div>
          ))}
        </dl>
      </Card>
      {report.moves.length > 0 ? <Moves moves={report.moves} /> : null}
      {report.notes.length > 0 ? (
        <>
          <h2>{t('notes.title')}</h2>
          <NoteLines notes={report.notes} />
        </>
      ) : null}
    </>
  );
}

function Moves({ moves }: { moves: readonly Move[] }) {
  const t = useTranslations('documentDesk');
  return (
    <>
      <h2>{t('moves.title')}</h2>
      <Card padded>
        <dl className="dd-facts">
          {moves.map(({ from, to, count }) => (
            <div key={`${from}>${to}`}>
              <dt>
                {from ? t(`statuses.${from}`) : t('moves.new')} <span aria-hidden="true">→</span>
                <span className="bw-hide"> {t('moves.to')} </span>{' '}
                {to ? t(`statuses.${to}`) : t('moves.gone')}
              </dt>
              <dd>{count.toLocaleString('de-DE')}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </>
  );
}
