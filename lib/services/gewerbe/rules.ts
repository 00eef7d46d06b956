import { type Condition, fact, is, isFilled } from '../conditions';
import type { AnswersOf, FieldPathOf, RecipientRule, RuleContext, StepMap } from '../form-types';
import { noticeOf } from './facts';
import { tradeFee } from './fee';
import type { Form } from './forms';
import { type HintId, hintsFor } from './hints';
import { sentNumbers } from './projection';
import { type RecipientId, recipientIds } from './recipients';

/** Paths of all fields that carry one of the printed numbers. */
function pathsWith<Steps extends StepMap>(steps: Steps, numbers: readonly number[]): FieldPathOf<Steps>[] {
  const isSent = (nr: string | undefined) => nr !== undefined && numbers.includes(Number(nr));
  const paths = Object.entries(steps).flatMap(([step, { fields }]) =>
    Object.entries(fields).flatMap(([name, field]) => [
      ...(isSent(field.nr) ? [`${step}.${name}`] : []),
      ...Object.entries(field.fields ?? {})
        .filter(([, column]) => isSent(column.nr))
        .map(([column]) => `${step}.${name}.${column}`),
    ]),
  );
  // Made from these very steps.
  return paths as FieldPathOf<Steps>[];
}

/** When the answers alone decide; what the office adds (customs, a permission on GewA 3) is said in words. */
const conditions: Partial<Record<RecipientId, Partial<Record<Form, Condition>>>> = {
  registergericht: { abmeldung: isFilled('firm.registerNumber') },
  auslaenderbehoerde: {
    anmeldung: fact('hasForeigner'),
    ummeldung: fact('hasForeigner'),
    abmeldung: fact('hasForeigner'),
  },
  erlaubnisbehoerde: {
    anmeldung: is('permission.permission', 'granted', 'missing'),
    ummeldung: is('permission.permission', 'granted', 'missing'),
  },
};

/** "Wer erhält welche Angaben?" of a form, from the projection by numbers. Attachments go to nobody. */
export function recipientRules<Steps extends StepMap>(
  form: Form,
  steps: Steps,
): Record<string, RecipientRule<FieldPathOf<Steps>>> {
  const rules = recipientIds
    .map((id) => [id, sentNumbers(form, id)] as const)
    .filter(([, numbers]) => numbers.length > 0)
    .map(([id, numbers]) => {
      const when = conditions[id]?.[form];
      return [id, { ...(when ? { when } : {}), only: pathsWith(steps, numbers) }] as const;
    });
  return Object.fromEntries(rules);
}

type HintRule<Steps extends StepMap> = {
  readonly step: keyof Steps & string;
  readonly when: (answers: AnswersOf<Steps>, context: RuleContext) => boolean;
};

/** Advice of a form, each beside the step it belongs to. */
export const hintRules = <Steps extends StepMap>(
  form: Form,
  steps: Partial<Record<HintId, keyof Steps & string>>,
): Record<string, HintRule<Steps>> =>
  Object.fromEntries(
    (Object.entries(steps) as [HintId, keyof Steps & string][]).map(([hint, step]) => [
      hint,
      { step, when: (answers, { today }) => hintsFor(form, noticeOf(answers), today).includes(hint) },
    ]),
  );

/** The fee of a form as far as it is known by then; nothing before the legal form is. */
export const feeRule =
  (form: Form) =>
  <Steps extends StepMap>(answers: AnswersOf<Steps>, { today }: RuleContext) => {
    const notice = noticeOf(answers);
    return notice.legalForm ? tradeFee(form, notice, today) : null;
  };

/** Where letters go: the person, for a company in its name. */
export const postalAddressOf = <Steps extends StepMap>(answers: AnswersOf<Steps>): readonly string[] => {
  const {
    firm,
    firstName = '',
    lastName = '',
    street = '',
    houseNumber = '',
    postcode = '',
    city = '',
  } = noticeOf(answers);
  const lines = [firm ?? '', `${firstName} ${lastName}`, `${street} ${houseNumber}`, `${postcode} ${city}`];
  return lines.map((line) => line.trim()).filter(Boolean);
};

/** What a case is called in lists: the firm or the person. */
export const subjectOf = <Steps extends StepMap>(answers: AnswersOf<Steps>): string => {
  const { firm, lastName = '', firstName = '' } = noticeOf(answers);
  return firm ?? [lastName, firstName].filter(Boolean).join(', ');
};
