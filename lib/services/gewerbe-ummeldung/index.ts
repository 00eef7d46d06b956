import { fact, is } from '../conditions';
import { changeCheck, formerCheck, permitChecks, personChecks } from '../gewerbe/checks';
import { fromEarlier } from '../gewerbe/copy';
import { changeEntries } from '../gewerbe/entries';
import { tradeFacts } from '../gewerbe/facts';
import { receiptFee } from '../gewerbe/fee';
import { receipt } from '../gewerbe/receipt';
import { feeRule, hintRules, postalAddressOf, recipientRules, subjectOf } from '../gewerbe/rules';
import { confirm, transitions, workflow } from '../gewerbe/workflow';
import { service } from '../service';
import { de } from './de';
import { en } from './en';
import { steps } from './steps';

const form = 'ummeldung';

/** Gewerbeummeldung (§ 14 (1) GewO Nr. 1, 2, 2a; GewA 2): moves within the town, other work, another name. */
export const gewerbeummeldung = service({
  ...workflow,
  id: 'gewerbe-ummeldung',
  prefix: 'GU',
  entries: changeEntries,
  situations: ['business', 'moving'],
  steps,
  facts: tradeFacts,
  checks: { ...personChecks, ...permitChecks, former: formerCheck, change: changeCheck },
  hints: hintRules<typeof steps>(form, {
    partners: 'legal',
    freelance: 'activity',
    farming: 'activity',
    ownProperty: 'activity',
    craft: 'permission',
    permission: 'permission',
    permissionMissing: 'permission',
    late: 'change',
    vending: 'business',
  }),
  exits: {
    fromElsewhere: { when: is('occasion.changeReasons', 'fromElsewhere'), to: 'gewerbe-anmeldung' },
    toElsewhere: { when: is('occasion.changeReasons', 'toElsewhere') },
    legalForm: { when: is('occasion.changeReasons', 'legalForm'), to: 'gewerbe-anmeldung' },
  },
  startsFrom: { services: ['gewerbe-anmeldung', 'gewerbe-ummeldung'], copy: fromEarlier },
  attachments: {
    craftCard: { isRequired: true, when: is('permission.isCraft', true) },
    registerExtract: { isRequired: true, when: is('legal.legalForm', 'foreign') },
    permission: { isRequired: false, when: is('permission.permission', 'granted') },
    nameProof: { isRequired: false, when: is('occasion.changeReasons', 'name') },
    residence: { isRequired: false, when: fact('needsPermit') },
    identity: { isRequired: false },
  },
  fee: feeRule(form),
  recipients: recipientRules(form, steps),
  transitions: { confirm: { ...confirm(form), chargesFee: true, fee: receiptFee }, ...transitions },
  papers: { receipt: receipt(form) },
  subject: subjectOf,
  postalAddress: postalAddressOf,
  texts: { de, en },
});
