import { z } from 'zod';
import { type Failure, fail } from '@/lib/result';
import type { TransitionContext } from '../desk-types';
import type { Answers } from '../entered';
import { choices, decimal, longText, text } from '../fields';
import type { Form } from './forms';
import { makeMessages } from './office/make-messages';
import { wzPattern } from './types';

/** States, transitions and clock of all three notifications; their names are in `texts/common-de.ts`. */
export const workflow = {
  version: 1,
  department: 'gewerbe',
  access: { by: 'account', organisations: true, representatives: true },
  staffPanels: ['trade'],
  initial: 'received',
  waiting: 'missing',
  states: {
    received: { tone: 'info', icon: 'clock' },
    missing: { tone: 'wait', icon: 'warning', waits: true },
    /** The clock of § 15 (1) has been met; what is left, the packages, is the trade office's own desk. */
    confirmed: { tone: 'ok', icon: 'checkCircle', isFinal: true },
    notNeeded: { tone: 'quiet', icon: 'close', isFinal: true },
    withdrawn: { tone: 'quiet', icon: 'undo', isFinal: true },
  },
  deadline: { days: 3, unit: 'calendar', basis: '§ 15 Abs. 1 GewO' },
  /** Bitte prüfen: the town's own rule for its files may differ. */
  retention: { years: 10, basis: 'Aktenordnung der Stadt (bitte prüfen)' },
} as const;

/** What people and office do, but for the receipt, whose papers and fee differ. */
export const transitions = {
  correct: { from: ['confirmed'], to: 'received', by: 'staff' },
  decline: {
    from: ['received', 'missing'],
    to: 'notNeeded',
    by: 'staff',
    isTold: true,
    asks: { reason: longText({ max: 2000 }) },
  },
  withdraw: { from: ['received', 'missing'], to: 'withdrawn', by: 'citizen' },
} as const;

/** The receipt: codes of the activity, and who else receives the packages that come of it. */
export const confirm = (form: Form) => ({
  ...receiptRule,
  asks: {
    wz2008: text({ schema: wzCode, width: 10, isOptional: true }),
    wz2025: text({ schema: wzCode, width: 10, isOptional: true }),
    // The tariff says nothing about a mere change of name: staff decide.
    ...(form === 'ummeldung'
      ? { feeEuro: decimal({ max: 1000, isOptional: true }) }
      : { added: choices({ options: addable[form], isOptional: true }) }),
  },
  papers: ['receipt'] as const,
  run: confirmed(form),
});

/** "47.71.0"; whether the table has it is looked at when the packages are made. */
const wzCode = z.string().trim().regex(wzPattern, 'wzCode');
const addable = { anmeldung: ['zoll'], abmeldung: ['erlaubnisbehoerde'] } as const;

/** What staff set beside the tariff is refused: a fee has one rule. */
const confirmed =
  (form: Form) =>
  async (context: TransitionContext<Answers>): Promise<Failure | undefined> =>
    context.facts.fee && context.asked.feeEuro !== undefined
      ? fail('invalid', { fields: { feeEuro: 'feeByTariff' } })
      : makeMessages(form)(context);

const receiptRule = {
  from: ['received'],
  to: 'confirmed',
  by: 'staff',
  isMain: true,
  hotkey: 'e',
  isTold: true,
} as const;
