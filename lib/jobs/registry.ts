import { giveMissingCopies } from '../applications/copy';
import { expireApplications } from '../applications/expire';
import { remindSigners } from '../applications/remind-signers';
import { expireAudit } from '../audit/retention';
import { callOnDuty } from '../crew/alerts';
import { endDecisions } from '../decisions/end-job';
import { watchMisses } from '../documents/alarm';
import { forgetDocuments } from '../documents/forget';
import { watchImports } from '../documents/import/watch';
import { sweepResults } from '../documents/results';
import { sweepEntries } from '../kept-entries/store';
import { sweepDrafts } from '../mailbox/drafts';
import { sweepFiles } from '../mailbox/sweep-files';
import { sendMails } from '../notifications/mail-job';
import { sendNotifications } from '../notifications/send-job';
import { askOpenPayments } from '../payments/online';
import { sweepPhotos } from '../photos/sweep';
import { sweepPlainDrafts } from '../reports/plain-drafts';
import { sweepTiles } from '../tiles/cache';

export interface Job {
  readonly name: string;
  readonly everyMs: number;
  readonly run: () => Promise<unknown>;
}

/** Work that comes round by itself. A domain adds a line. */
export const jobs: readonly Job[] = [
  { name: 'alerts', everyMs: 15_000, run: () => callOnDuty() },
  { name: 'documents.imports', everyMs: 60_000, run: () => watchImports() },
  { name: 'documents.alarm', everyMs: 60_000, run: () => watchMisses() },
  { name: 'documents.results', everyMs: 60_000, run: () => sweepResults() },
  { name: 'documents.forget', everyMs: 3600_000, run: () => forgetDocuments() },
  { name: 'decisions.end', everyMs: 60_000, run: () => endDecisions() },
  { name: 'mails', everyMs: 10_000, run: sendMails },
  { name: 'notifications', everyMs: 5_000, run: sendNotifications },
  { name: 'payments.ask', everyMs: 15_000, run: () => askOpenPayments() },
  { name: 'reports.plainDrafts', everyMs: 10 * 60_000, run: () => sweepPlainDrafts() },
  { name: 'keptEntries', everyMs: 30 * 60_000, run: () => sweepEntries() },
  { name: 'mailbox.drafts', everyMs: 6 * 3600_000, run: () => sweepDrafts() },
  { name: 'applications.expire', everyMs: 6 * 3600_000, run: () => expireApplications() },
  { name: 'applications.copies', everyMs: 5 * 60_000, run: () => giveMissingCopies() },
  { name: 'applications.signers', everyMs: 3600_000, run: () => remindSigners() },
  { name: 'attachments.sweep', everyMs: 6 * 3600_000, run: () => sweepFiles() },
  { name: 'photos.sweep', everyMs: 6 * 3600_000, run: () => sweepPhotos() },
  { name: 'audit.expire', everyMs: 6 * 3600_000, run: () => expireAudit() },
  { name: 'tiles.sweep', everyMs: 6 * 3600_000, run: () => sweepTiles() },
];
