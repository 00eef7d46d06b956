import { fact, is } from '../conditions';
import { formerCheck, permitChecks, personChecks, startCheck } from '../gewerbe/checks';
import { startEntries } from '../gewerbe/entries';
import { tradeFacts } from '../gewerbe/facts';
import { receiptFee } from '../gewerbe/fee';
import { receipt } from '../gewerbe/receipt';
import { feeRule, hintRules, postalAddressOf, recipientRules, subjectOf } from '../gewerbe/rules';
import { confirm, transitions, workflow } from '../gewerbe/workflow';
import { service } from '../service';
import { de } from './de';
import { en } from './en';
import { steps } from './steps';

const form = 'anmeldung';

/** Gewerbeanmeldung (§ 14 (1) GewO, GewA 1): somebody begins, moves here, takes over. */
export const gewerbeanmeldung = service({
  ...workflow,
  id: 'gewerbe-anmeldung',
  prefix: 'GA',
  entries: startEntries,
  situations: ['business'],
  steps,
  facts: tradeFacts,
  checks: { ...personChecks, ...permitChecks, former: formerCheck, start: startCheck },
  hints: hintRules<typeof steps>(form, {
    partners: 'legal',
    freelance: 'activity',
    farming: 'activity',
    ownProperty: 'activity',
    craft: 'activity',
    permission: 'permission',
    permissionMissing: 'permission',
    late: 'start',
    minor: 'start',
    vending: 'business',
  }),
  attachments: {
    craftCard: { isRequired: true, when: is('activity.kinds', 'craft') },
    deed: { isRequired: true, when: is('legal.isFounding', true) },
    foundersPower: { isRequired: true, when: is('legal.isFounding', true) },
    registerExtract: { isRequired: true, when: is('legal.legalForm', 'foreign') },
    permission: { isRequired: false, when: is('permission.permission', 'granted') },
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
