import { type FeeTrace, feeTrace } from '@/lib/payments/fee-trace';
import type { FeeState } from '@/lib/payments/types';
import type { Asked, CaseFacts } from '../desk-types';
import { feeSetByStaff } from '../ready/set-fee';
import type { Form } from './forms';
import type { Notice } from './notice';
import { isLegalPerson } from './who';

const legalBasis = '§ 15 Abs. 1 GewO, § 14 Abs. 1 GewO';

export interface Tariff {
  /** First day of the tariff. */
  readonly validFrom: string;
  readonly source: string;
  /** True until the town has confirmed it: screens and papers then say so. */
  readonly isSample: boolean;
  readonly naturalPersonCents: number;
  readonly legalPersonCents: number;
  readonly furtherRepresentativeCents: number;
  /** Zweitschrift of a receipt. */
  readonly copyCents: number;
}

/**
 * Fees by date, oldest first; a newer fee order gets a line of its own. Bitte prüfen: the shipped amounts are those
 * of the state's fee order as far as known, and the town has not confirmed them.
 */
export const tariffs: readonly Tariff[] = [
  {
    validFrom: '2018-01-01',
    source: 'Tarifstelle 12.1.3 und 12.1.4 AVwGebO NRW, bitte prüfen',
    isSample: true,
    naturalPersonCents: 2600,
    legalPersonCents: 3300,
    furtherRepresentativeCents: 1300,
    copyCents: 1500,
  },
];

/** The tariff in force on a civil date; the oldest for days before it. */
export const tariffOn = (date: string, table = tariffs): Tariff => {
  const inForce = table.filter((tariff) => tariff.validFrom <= date).at(-1) ?? table[0];
  if (!inForce) throw new Error('no tariff');
  return inForce;
};

/**
 * What a receipt charges: the fee of the notification, and with a corrected receipt only what it is higher by. Null
 * when nothing is left to charge; what was charged too high is for staff to waive or give back.
 */
export function receiptFee(
  { chargedCents, today, ...facts }: Pick<CaseFacts, 'fee' | 'chargedCents' | 'today'>,
  asked: Asked,
): FeeTrace | null {
  const fee = facts.fee ?? feeSetByStaff(asked, { validFrom: today, legalBasis });
  if (!fee || chargedCents === 0) return fee;
  const more = fee.totalCents - chargedCents;
  return more > 0 ? feeTrace({ ...fee, lines: [flat(afterCorrection, more)] }) : null;
}

/**
 * Cents by which more was charged than the notification costs as it stands now, after a correction. Fees that were
 * waived or given back are settled.
 */
export function chargedTooMuch(
  fees: readonly { readonly amountCents: number; readonly state: FeeState }[],
  fee: FeeTrace | null,
): number {
  const charged = fees
    .filter(({ state }) => state !== 'waived' && state !== 'refunded')
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
  return fee ? Math.max(0, charged - fee.totalCents) : 0;
}

const isMereRenaming = ({ changeReasons = [] }: Notice): boolean =>
  changeReasons.length > 0 && changeReasons.every((reason) => reason === 'name');

/**
 * The fee for a notification that is handed in on `date`: null where the tariff says nothing and staff decide (a
 * mere change of name), a trace of nothing for the Abmeldung.
 * A company that is a partner pays as a company (12.1.3 b).
 */
export function tradeFee(form: Form, notice: Notice, date: string): FeeTrace | null {
  if (form === 'ummeldung' && isMereRenaming(notice)) return null;
  const { validFrom, source, isSample, ...rates } = tariffOn(date);
  const trace = (lines: FeeTrace['lines']) =>
    feeTrace({
      lines,
      tariff: { id: 'gewerbe-12.1.3', validFrom, source, isSample },
      legalBasis,
    });
  if (form === 'abmeldung') return trace([]);
  if (!isLegalPerson(notice)) return trace([flat(naturalPerson, rates.naturalPersonCents)]);
  const further = notice.representatives?.length ?? 0;
  return trace([
    flat(legalPerson, rates.legalPersonCents),
    ...(further > 0
      ? [
          {
            ...furtherRepresentatives,
            quantity: further,
            unit: '',
            rateCents: rates.furtherRepresentativeCents,
            amountCents: further * rates.furtherRepresentativeCents,
          },
        ]
      : []),
  ]);
}

const naturalPerson = {
  label: 'Gewerbeanzeige, natürliche Person',
  labelEn: 'Trade notification, natural person',
};
const afterCorrection = {
  label: 'Berichtigte Gewerbeanzeige, Unterschied zur ersten Gebühr',
  labelEn: 'Corrected trade notification, difference to the first fee',
};
const legalPerson = { label: 'Gewerbeanzeige, juristische Person', labelEn: 'Trade notification, company' };
const furtherRepresentatives = {
  label: 'Weitere gesetzliche Vertreterinnen und Vertreter',
  labelEn: 'Further legal representatives',
};
const flat = (label: { label: string; labelEn: string }, cents: number) => ({
  ...label,
  quantity: 1,
  unit: '',
  rateCents: cents,
  amountCents: cents,
});
