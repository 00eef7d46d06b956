import { addDays, civilDate } from '../../clock';
import { fact, is } from '../conditions';
import { service } from '../service';
import { checkTraffic, checkWhen, checkWhere, decisionOf, isShortNotice } from './checks';
import { consultedFiles } from './consulted-files';
import { spaceFee } from './fee';
import { placeOf } from './measure';
import { askForGround } from './occupy';
import { papers } from './papers';
import { states } from './states';
import { steps } from './steps';
import { de } from './texts/de';
import { en } from './texts/en';
import { transitions } from './transitions';
import { categoryNames } from './words';

/** Special use of public road space: §18 StrWG NRW, §8 FStrG, with the orders and exemptions of the StVO. */
export const sondernutzung = service({
  id: 'sondernutzung',
  version: 1,
  prefix: 'SN',
  department: 'ordnungsamt',
  access: { by: 'account', organisations: true, representatives: true },
  entries: { space: { icon: 'scaffold', group: 'street' } },
  situations: ['building', 'event', 'business', 'moving'],
  steps,
  facts: {
    needsOrder: (answers) => decisionOf(answers)?.needsOrder ?? false,
    isFull: ({ traffic }) => traffic.impact === 'full',
  },
  checks: { when: checkWhen, where: checkWhere, traffic: checkTraffic },
  hints: {
    shortNotice: { step: 'when', when: isShortNotice },
    ordinaryUse: { step: 'traffic', when: (answers) => decisionOf(answers)?.kind === 'erlaubnis' },
    exemption: { step: 'traffic', when: (answers) => decisionOf(answers)?.kind === 'ausnahmegenehmigung' },
    order: { step: 'traffic', when: (answers) => decisionOf(answers)?.needsOrder === true },
  },
  startsFrom: {
    services: ['sondernutzung'],
    isWhole: true,
    offeredIn: [
      'granted',
      'partlyGranted',
      'announced',
      'running',
      'extended',
      'changed',
      'acceptance',
      'closed',
    ],
    // Everything, from the day after: longer, or the same again later, is a change of one page.
    copy: ({ what, when, where, traffic, people }) =>
      asEntered({ what, when: onwards(when), where, traffic, people }),
  },
  attachments: {
    plan: { isRequired: false, most: 3 },
    photos: { isRequired: false },
    trafficPlan: { isRequired: true, when: is('traffic.impact', 'half', 'full') },
    setupPlan: { isRequired: true, when: is('what.category', 'event') },
    insurance: { isRequired: false, when: is('people.insured', true) },
  },
  feeSteps: ['when', 'where'],
  fee: (answers, { today }) => spaceFee(answers, today),
  recipients: {
    roadOwner: {
      withheld: [
        'people.firstName',
        'people.lastName',
        'people.company',
        'people.street',
        'people.houseNumber',
        'people.postcode',
        'people.city',
        'people.phone',
        'people.email',
        'people.otherPayer',
        'people.payerName',
        'people.payerAddress',
      ],
      attachments: ['plan', 'photos'],
    },
    police: {
      when: fact('needsOrder'),
      only: [
        'what.category',
        'what.title',
        'what.visitors',
        'what.route',
        'when.from',
        'when.to',
        'where.street',
        'where.houseNumber',
        'where.area',
        'traffic.impact',
        'traffic.detour',
        'people.onSiteName',
        'people.onSitePhone',
      ],
      attachments: ['trafficPlan'],
    },
    consulted: {
      attachments: ['plan', 'trafficPlan', 'setupPlan'],
      only: [
        'what.category',
        'what.title',
        'what.heightM',
        'what.weightT',
        'what.visitors',
        'what.route',
        'what.power',
        'what.water',
        'when.from',
        'when.to',
        'when.isDaily',
        'when.dailyFrom',
        'when.dailyTo',
        'when.setUpOn',
        'when.takeDownOn',
        'where.street',
        'where.houseNumber',
        'where.district',
        'where.area',
        'where.lengthM',
        'where.widthM',
        'where.surface',
        'where.walkwayM',
        'traffic.impact',
        'traffic.plan',
        'traffic.detour',
        'traffic.fireAccess',
      ],
    },
  },
  states,
  initial: 'submitted',
  waiting: 'missing',
  transitions,
  deadline: { days: 15, unit: 'working', basis: '' },
  papers,
  retention: { years: 5, basis: 'Aktenplan der Stadt' },
  subject: (answers) =>
    [answers.what.category && categoryNames[answers.what.category], placeOf(answers)]
      .filter(Boolean)
      .join(', '),
  postalAddress: ({ people }) => [
    ...(people.company ? [people.company] : []),
    [people.firstName, people.lastName].filter(Boolean).join(' '),
    [people.street, people.houseNumber].filter(Boolean).join(' '),
    [people.postcode, people.city].filter(Boolean).join(' '),
  ],
  payerName: ({ people }) =>
    people.payerName ?? people.company ?? [people.firstName, people.lastName].filter(Boolean).join(' '),
  guestFiles: consultedFiles,
  onSent: askForGround,
  staffPanels: ['space'],
  citizenPanels: ['space'],
  texts: { de, en },
});

/** Days that follow on those of an earlier case; only the last one is open. */
function onwards({ to, isDaily, dailyFrom, dailyTo }: Readonly<Record<string, unknown>> = {}) {
  const soonest = [addDays(String(to), 1), civilDate(Date.now())].toSorted().at(-1);
  return { from: soonest, isDaily, dailyFrom, dailyTo };
}

/** Parsed answers as they would be typed again. */
function asEntered(parts: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(parts).map(([step, fields]) => [
      step,
      Object.fromEntries(
        Object.entries((fields ?? {}) as Record<string, unknown>).flatMap(([field, value]) =>
          value === undefined ? [] : [[field, typed(value)]],
        ),
      ),
    ]),
  );
}

function typed(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
