import type { Actor } from '../accounts/actor';
import { isOpen, type Status, type Visibility } from './status';

interface ReportState {
  readonly status: Status;
  readonly visibility: Visibility;
}

/**
 * Who may do what with a report as its sender or as anybody (pure). The sender is whoever holds the
 * follow-up token: it has been checked before the report was loaded, so only the state decides here.
 */
export const mayWithdraw = (_: Actor, report: ReportState): boolean =>
  report.status === 'new' || report.status === 'checked' || report.status === 'accepted';

/** Additions are welcome as long as somebody may still read them: not on what was withdrawn or rejected. */
export const mayAdd = (_: Actor, report: ReportState): boolean =>
  report.status !== 'withdrawn' && report.status !== 'rejected';

/** "Noch nicht behoben": after the town said that it is done, or that it found nothing. */
export const canReopen = (status: Status): boolean => status === 'done' || status === 'notFound';

/** "Betrifft mich auch": anybody, on a published report on which somebody still works. */
export const mayBeAffected = (_: Actor, report: ReportState): boolean =>
  report.visibility === 'published' && isOpen(report.status);

/** "Foto oder Text beanstanden": anybody, on what everybody can see. */
export const mayComplain = (_: Actor, report: ReportState): boolean => report.visibility === 'published';
