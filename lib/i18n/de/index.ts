import { account } from './account';
import { admin } from './admin';
import { applicationDesk } from './application-desk';
import { applications } from './applications';
import { areas } from './areas';
import { capture } from './capture';
import { caseFile } from './case-file';
import { common } from './common';
import { crew } from './crew';
import { data } from './data';
import { decisions } from './decisions';
import { departments } from './departments';
import { documentAnswer } from './document-answer';
import { documentDesk } from './document-desk';
import { documents } from './documents';
import { errors } from './errors';
import { follow } from './follow';
import { legal } from './legal';
import { log } from './log';
import { mailbox } from './mailbox';
import { map } from './map';
import { notices } from './notices';
import { notifications } from './notifications';
import { organisations } from './organisations';
import { outbox } from './outbox';
import { papers } from './papers';
import { payments } from './payments';
import { plain } from './plain';
import { profile } from './profile';
import { pruefen } from './pruefen';
import { reports } from './reports';
import { representatives } from './representatives';
import { security } from './security';
import { services } from './services';
import { situations } from './situations';
import { staff } from './staff';
import { staffAccounts } from './staff-accounts';
import { start } from './start';
import { staticAreas } from './static-areas';
import { tariff } from './tariff';
import { town } from './town';
import { trade } from './trade';
import { ui } from './ui';

/** The German dictionary is the source; every other language must have the same keys at compile time. */
export const de = {
  account,
  admin,
  areas,
  applicationDesk,
  applications,
  capture,
  caseFile,
  common,
  crew,
  data,
  decisions,
  departments,
  documentAnswer,
  documentDesk,
  documents,
  errors,
  follow,
  legal,
  log,
  mailbox,
  map,
  notices,
  notifications,
  organisations,
  outbox,
  papers,
  payments,
  plain,
  profile,
  pruefen,
  reports,
  representatives,
  security,
  services,
  situations,
  staff,
  staffAccounts,
  start,
  staticAreas,
  tariff,
  town,
  trade,
  ui,
};
