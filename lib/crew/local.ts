import { isOpen, type Status } from '../reports/status';
import type { CrewAction } from './actions';
import { resultOf } from './policy';
import type { CrewReport } from './types';

/** What this phone has said of a report and has not yet seen in the server's answer. */
export interface OwnWord {
  readonly status: Status;
  /** The version the report will have once everything sent from here has arrived. */
  readonly version: number;
  readonly action: CrewAction;
  /** UTC ms. */
  readonly at: number;
}

/** A report as it lies on the phone. */
export interface LocalReport extends CrewReport {
  readonly mine: OwnWord | null;
  /** No longer open at the server; shown as finished until the next full load. */
  readonly isGone: boolean;
}

/** Finished stops stay visible as long as a shift lasts. */
const SHIFT_MS = 12 * 3600_000;

/** The state a crew sees: its own word counts before it has arrived. */
export const seenStatus = ({ status, mine }: LocalReport): Status => mine?.status ?? status;

/** True while the crew has something to do with it. */
export const isToDo = (report: LocalReport): boolean => !report.isGone && isOpen(seenStatus(report));

/** True while a dangerous report calls and nobody has taken it. */
export const isUntaken = (report: LocalReport): boolean => report.isCalling && isToDo(report);

/** The report after a word of this phone. */
export const withOwnWord = (report: LocalReport, action: CrewAction, at: number): LocalReport => ({
  ...report,
  isCalling: false,
  mine: { status: resultOf[action], version: seenVersion(report) + 1, action, at },
});

/** The version to base the next word on. */
export const seenVersion = ({ version, mine }: LocalReport): number => mine?.version ?? version;

const fromServer = (report: CrewReport): LocalReport => ({ ...report, mine: null, isGone: false });

interface Merge {
  /** What lies on the phone. */
  readonly local: readonly LocalReport[];
  readonly fresh: readonly CrewReport[];
  readonly gone: ReadonlySet<string>;
  /** Reports of which this phone still has something to send. */
  readonly waiting: ReadonlySet<string>;
  /** The answer holds all open reports of the area, not only changes. */
  readonly isFull: boolean;
  readonly now: number;
}

/**
 * What lies on the phone after an answer of the server. Own words that still wait are never covered, and
 * finished stops of this shift stay until they are a shift old.
 */
export function mergeReports({ local, fresh, gone, waiting, isFull, now }: Merge): LocalReport[] {
  const news = new Map(fresh.map((report) => [report.id, report]));
  const kept = local.flatMap((old): LocalReport[] => {
    const report = news.get(old.id);
    news.delete(old.id);
    const isWaiting = waiting.has(old.id);
    if (report) return [isWaiting ? { ...report, mine: old.mine, isGone: false } : fromServer(report)];
    if (!isFull && !gone.has(old.id)) return [old];
    const isFinishedHere = old.mine !== null && !isOpen(old.mine.status) && now - old.mine.at < SHIFT_MS;
    return isWaiting || isFinishedHere ? [{ ...old, isGone: true }] : [];
  });
  return [...kept, ...[...news.values()].map(fromServer)];
}
