import type { Form } from './forms';
import type { FieldId, Notice, Person } from './notice';
import { endReasonNumber, fieldIds, lastNumber, numberOf } from './numbers';
import { type Projection, projections, type RecipientId, reserved } from './recipients';

export interface SentField {
  /** Number on the printed form. */
  readonly number: number;
  readonly id: FieldId;
  readonly value: unknown;
}

export interface Projected {
  readonly fields: readonly SentField[];
  /** One list for each further representative. */
  readonly representatives: readonly (readonly SentField[])[];
}

const has = (list: Projection & object, number: number): boolean => {
  const ranges = 'only' in list ? list.only : list.without;
  const isNamed = ranges.some((range) =>
    typeof range === 'number' ? range === number : number >= range[0] && number <= range[1],
  );
  return 'only' in list ? isNamed : !isNamed;
};

/** The numbers of a form's fields that a recipient receives; empty when the form does not go there. */
export function sentNumbers(form: Form, recipient: RecipientId): readonly number[] {
  const projection = projections[recipient][form];
  if (!projection) return [];
  const all = Array.from({ length: lastNumber[form] }, (_, index) => index + 1);
  return all.filter(
    (number) =>
      has(projection, number) &&
      !reserved.some((rule) => rule.form === form && rule.number === number && rule.for !== recipient),
  );
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function numbered(form: Form, answers: Notice): SentField[] {
  return fieldIds.flatMap((id) => {
    const value = answers[id];
    const printed = numberOf(form, id);
    if (printed === null || !isFilled(value)) return [];
    const number = id === 'endReason' ? endReasonNumber(String(value)) : printed;
    return [{ number, id, value }];
  });
}

/** Every filled field of a notification with its number, in the order of the printed form. */
export function allFields(form: Form, notice: Notice): Projected {
  const sorted = (answers: Notice) => numbered(form, answers).sort((a, b) => a.number - b.number);
  const rows: readonly Person[] = notice.representatives ?? [];
  return { fields: sorted(notice), representatives: rows.map(sorted) };
}

/** What a recipient receives of a notification (§ 14 (8) GewO): only the fields of its projection that are filled. */
export function project(form: Form, recipient: RecipientId, notice: Notice): Projected {
  const sent = new Set(sentNumbers(form, recipient));
  const all = allFields(form, notice);
  const keep = (fields: readonly SentField[]) => fields.filter(({ number }) => sent.has(number));
  return {
    fields: keep(all.fields),
    representatives: all.representatives.map(keep).filter((fields) => fields.length > 0),
  };
}
