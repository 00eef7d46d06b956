import type { ConsultedBody } from '../../areas/status';
import { consultedBodies } from '../../areas/status';
import type { TransitionRule } from '../desk-types';
import { choice, choices, custom, date, decimal, longText, text, time } from '../fields';
import { areaInWords, drawnArea } from './area';
import { checkDays, checkExtension, checkFee, checkPart } from './check-decision';
import { clauseIds } from './clauses';
import { askOthers } from './consultations';
import { changeFee, extensionFee, grantedFee, grantForFee } from './granted-fee';
import type { SpaceAnswers } from './measure';
import { conditionsAsTyped, freeGround, grantGround, permitAsTyped, placeAsTyped } from './occupy';
import type { SpacePaper } from './papers';
import { type SpaceState, toAccept, undecided } from './states';

type Rule = TransitionRule<SpaceState, SpacePaper, SpaceAnswers>;

const area = custom('area', drawnArea, { isOptional: true, shown: areaInWords });
const conditions = choices({ options: clauseIds, isOptional: true });
const extra = longText({ max: 2000, isOptional: true });
const feeEuro = decimal({ max: 100_000, isOptional: true });
const reason = longText({ max: 4000 });
const inUse = ['announced', 'running', 'extended', 'changed'] as const;

/** Every way from one state to another, and what it does. */
export const transitions = {
  review: { from: ['submitted'], to: 'inReview', by: 'staff', isMain: true, hotkey: 'p' },
  resume: { from: ['missing'], to: 'inReview', by: 'staff', isMain: true },
  consult: {
    from: ['submitted', 'inReview', 'onSite', 'consultation'],
    to: 'consultation',
    by: 'staff',
    hotkey: 'b',
    asks: {
      bodies: choices<ConsultedBody>({ options: consultedBodies }),
      question: longText({ max: 1000, isOptional: true }),
      dueOn: date({ range: 'future' }),
    },
    run: askOthers,
  },
  consulted: { from: ['consultation'], to: 'inReview', by: 'staff', isMain: true },
  visit: {
    from: ['submitted', 'inReview', 'consultation'],
    to: 'onSite',
    by: 'staff',
    asks: { on: date({ range: 'future' }), at: time(), meetingPoint: text({ max: 200 }) },
    isTold: true,
  },
  visited: {
    from: ['onSite'],
    to: 'inReview',
    by: 'staff',
    isMain: true,
    asks: { found: longText({ max: 2000, isOptional: true }) },
  },
  hear: {
    from: ['inReview', 'onSite', 'consultation'],
    to: 'hearing',
    by: 'staff',
    asks: { intent: reason, answerBy: date({ range: 'future' }) },
    isTold: true,
  },
  heard: { from: ['hearing'], to: 'inReview', by: 'staff', isMain: true },
  grant: {
    from: ['inReview'],
    to: 'granted',
    by: 'staff',
    isFourEyes: true,
    isMain: true,
    hotkey: 'e',
    suggests: conditionsAsTyped,
    check: checkFee(grantedFee),
    asks: { conditions, extra, feeEuro },
    papers: ['permit'],
    chargesFee: true,
    fee: grantedFee,
    run: grantForFee(grantedFee),
  },
  grantPartly: {
    from: ['inReview'],
    to: 'partlyGranted',
    by: 'staff',
    isFourEyes: true,
    hotkey: 't',
    suggests: (facts) => ({ ...placeAsTyped(facts), ...conditionsAsTyped(facts) }),
    check: checkPart,
    asks: {
      from: date({ range: 'future' }),
      to: date({ range: 'future' }),
      area,
      conditions,
      extra,
      feeEuro,
      reason,
    },
    papers: ['permit'],
    chargesFee: true,
    fee: grantedFee,
    run: grantForFee(grantedFee),
  },
  refuse: {
    from: ['inReview', 'hearing', 'missing'],
    to: 'refused',
    by: 'staff',
    isFourEyes: true,
    hotkey: 'a',
    asks: { reason },
    papers: ['refusal'],
    run: freeGround,
  },
  withdraw: { from: [...undecided], to: 'withdrawn', by: 'citizen', run: freeGround },
  announce: { from: ['granted', 'partlyGranted'], to: 'announced', by: 'staff', isMain: true },
  begin: { from: ['announced'], to: 'running', by: 'staff', isMain: true },
  extend: {
    from: [...inUse],
    to: 'extended',
    by: 'staff',
    isFourEyes: true,
    check: checkExtension,
    asks: { to: date({ range: 'future' }), extra, feeEuro, reason },
    papers: ['extension'],
    chargesFee: true,
    fee: extensionFee,
    run: grantForFee(extensionFee),
  },
  change: {
    from: [...inUse],
    to: 'changed',
    by: 'staff',
    isFourEyes: true,
    suggests: permitAsTyped,
    check: checkDays,
    asks: { from: date(), to: date({ range: 'future' }), area, conditions, extra, feeEuro, reason },
    papers: ['permit'],
    chargesFee: true,
    fee: changeFee,
    run: grantGround,
  },
  revoke: {
    from: [...inUse, 'granted', 'partlyGranted'],
    to: 'revoked',
    by: 'staff',
    isFourEyes: true,
    asks: { reason },
    papers: ['revocation'],
    run: freeGround,
  },
  inspect: {
    from: ['running', 'extended', 'changed', 'revoked'],
    to: 'acceptance',
    by: 'staff',
    isMain: true,
  },
  close: {
    from: ['acceptance'],
    to: 'closed',
    by: 'staff',
    isMain: true,
    asks: {
      result: choice({ options: ['fine', 'damage'] }),
      found: longText({ max: 2000, isOptional: true }),
    },
    run: freeGround,
  },
  accepted: {
    from: [...toAccept],
    to: 'closed',
    by: 'crew',
    asks: { found: longText({ max: 1000, isOptional: true }) },
    isTold: true,
    run: freeGround,
  },
  damaged: {
    from: [...toAccept],
    to: 'acceptance',
    by: 'crew',
    asks: { found: longText({ max: 1000 }) },
    isTold: true,
    run: freeGround,
  },
} as const satisfies Record<string, Rule>;
