import { HazardState, kindIcon } from '@/components/reports/status';
import { ReportRow } from '@/components/ui/ReportRow';
import { isToDo, type LocalReport, seenStatus } from '@/lib/crew/local';
import { CrewStatus } from './CrewStatus';
import { useCrewContext } from './crew-context';
import { usePhoto } from './use-photo';
import { useWords } from './use-words';
import { WaitState } from './WaitState';

/** One report in the crew's list: photo, place, what, how far, state. */
export function StopRow({ report }: { report: LocalReport }) {
  const { crew, here } = useCrewContext();
  const words = useWords();
  const photo = usePhoto(report.photos[0]?.id, crew.photoRound);
  const facts = [words.kind(report), words.distance(report, here), words.when(report)].filter(Boolean);
  return (
    <ReportRow
      href={`#r=${report.id}`}
      photo={photo}
      icon={kindIcon(report.category)}
      color={report.photos[0]?.color}
      title={words.place(report)}
      text={facts.join(', ')}
      stateFirst={false}
      state={<RowStates report={report} />}
    />
  );
}

function RowStates({ report }: { report: LocalReport }) {
  const { crew } = useCrewContext();
  const own = crew.items.filter(({ series }) => series === report.id);
  return (
    <span className="bw-row bw-row--wrap">
      {report.hazard && isToDo(report) ? <HazardState /> : null}
      <CrewStatus status={seenStatus(report)} />
      <WaitState items={own} />
    </span>
  );
}
