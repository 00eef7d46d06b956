import { is } from '../conditions';
import { endCheck, futureCheck, personChecks } from '../gewerbe/checks';
import { fromEarlier } from '../gewerbe/copy';
import { endEntries } from '../gewerbe/entries';
import { tradeFacts } from '../gewerbe/facts';
import { receipt } from '../gewerbe/receipt';
import { feeRule, hintRules, postalAddressOf, recipientRules, subjectOf } from '../gewerbe/rules';
import { confirm, transitions, workflow } from '../gewerbe/workflow';
import { service } from '../service';
import { de } from './de';
import { en } from './en';
import { steps } from './steps';

const form = 'abmeldung';

/** Gewerbeabmeldung (§ 14 (1) GewO Nr. 3, GewA 3): somebody stops or hands over. Costs nothing. */
export const gewerbeabmeldung = service({
  ...workflow,
  id: 'gewerbe-abmeldung',
  prefix: 'GB',
  entries: endEntries,
  situations: ['business', 'moving'],
  steps,
  facts: tradeFacts,
  checks: { ...personChecks, future: futureCheck, end: endCheck },
  hints: hintRules<typeof steps>(form, { partners: 'legal', late: 'end' }),
  exits: { toElsewhere: { when: is('occasion.endReason', 'toElsewhere') } },
  startsFrom: { services: ['gewerbe-anmeldung', 'gewerbe-ummeldung'], copy: fromEarlier },
  attachments: { identity: { isRequired: false } },
  fee: feeRule(form),
  recipients: recipientRules(form, steps),
  transitions: { confirm: { ...confirm(form) }, ...transitions },
  papers: { receipt: receipt(form) },
  subject: subjectOf,
  postalAddress: postalAddressOf,
  texts: { de, en },
});
