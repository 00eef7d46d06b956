import { useFormatter, useTranslations } from 'next-intl';
import { HazardState } from '@/components/reports/status';
import { State } from '@/components/ui/State';
import { type LocalReport, seenStatus } from '@/lib/crew/local';
import { isPlaceUnknown } from '@/lib/reports/place-known';
import { bodies, bodyKeys } from '@/lib/town/bodies';
import { CrewStatus } from './CrewStatus';
import { useCrewContext } from './crew-context';
import { useWords } from './use-words';

/** Danger, people affected, place, kind and the sender's words, also those added later. */
export function StopFacts({ report }: { report: LocalReport }) {
  const t = useTranslations('crew.facts');
  const format = useFormatter();
  const words = useWords();
  const facts = t('since', { kind: words.kind(report), when: words.when(report) });
  const other = bodyKeys.find((key) => key === report.responsible && key !== 'town');
  return (
    <div className="bw-card__b bw-stack bw-stack--s bw-stop__facts">
      <div className="bw-row bw-row--wrap">
        {report.hazard ? <HazardState /> : null}
        {report.affected > 1 ? <State icon="users">{t('affected', { count: report.affected })}</State> : null}
        <CrewStatus status={seenStatus(report)} />
      </div>
      <h1>{words.place(report)}</h1>
      <p className="bw-small">
        {[facts, ...words.answers(report).map((answer) => `${answer}.`)].join(' ')}{' '}
        {report.description ? (
          <span lang={report.locale}>
            {t.rich('quote', { words: () => <bdi>{report.description}</bdi> })}
          </span>
        ) : null}
      </p>
      {report.additions?.map(({ at, text }) => (
        <p key={at} className="bw-small" lang={report.locale}>
          {t.rich('added', {
            day: format.dateTime(at, { dateStyle: 'medium' }),
            words: () => <bdi>{text}</bdi>,
          })}
        </p>
      ))}
      <Accuracy report={report} />
      {report.permit ? <FromPermit {...report.permit} /> : null}
      {other ? <p className="bw-meta">{t('responsible', { body: bodies[other].name })}</p> : null}
    </div>
  );
}

/** How well the place is known, where that is worth a word. */
function Accuracy({ report }: { report: LocalReport }) {
  const t = useTranslations('crew.facts');
  const format = useFormatter();
  const { accuracyM } = report;
  if (isPlaceUnknown(report)) return <p className="bw-strong">{t('placeInWords')}</p>;
  if (accuracyM === null || accuracyM <= 20) return null;
  return <p className="bw-meta">{t('accuracy', { meters: format.number(Math.round(accuracyM)) })}</p>;
}

/** Found when a use was over: the permit tells on which conditions it stood there, if it is in the tour. */
function FromPermit({ id, number }: { id: string; number: string }) {
  const t = useTranslations('crew.facts');
  const { crew } = useCrewContext();
  const isHere = crew.permits.some((permit) => permit.id === id);
  return (
    <p className="bw-small">
      {t.rich('fromPermit', {
        permit: () => (isHere ? <a href={`#p=${id}`}>{number}</a> : number),
      })}
    </p>
  );
}
