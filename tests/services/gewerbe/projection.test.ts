import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonOf, messageOf } from '@/lib/services/gewerbe/exchange/message';
import { xmlOf } from '@/lib/services/gewerbe/exchange/xml';
import { type Form, forms } from '@/lib/services/gewerbe/forms';
import type { FieldId, Notice } from '@/lib/services/gewerbe/notice';
import { fieldIds, lastNumber, numberOf } from '@/lib/services/gewerbe/numbers';
import { allFields, project, sentNumbers } from '@/lib/services/gewerbe/projection';
import { type RecipientId, recipientIds } from '@/lib/services/gewerbe/recipients';

/**
 * § 14 (8) GewO, § 3 GewAnzV, as the domain's table has it, row by row: "only" = just these, otherwise withheld.
 * Written down once more, in the table's own notation, so that a slip in the data shows.
 */
const table = `
ihk | 13, 27, 29–31, 33 | 13, 26–28, 30 | 13, 30
handwerkskammer | 13, 27, 30, 31, 33 | 13, 27, 28, 30 | 13, 30
immissionsschutz | 10, 12, 13, 27–31, 33 | 10, 12, 13, 25–28, 30 | 10, 12, 13, 28, 30
arbeitsschutz | 10, 12, 13, 27–31, 33 | 10, 12, 13, 25–28, 30 | 10, 12, 13, 28, 30
lebensmittelaufsicht | 10, 12, 13, 27–31, 33 | 10, 12, 13, 25–28, 30 | 10, 12, 13, 28, 30
eichbehoerde only | 1, 3–5, 11, 14, 15, 18, 20 | 1, 3–5, 11, 14, 15, 18, 19, 21 | 1, 3–5, 11, 14, 16, 18, 20
arbeitsagentur | 13, 27, 33 | 13, 30 | 10, 12–19, 21–30
dguv | 12, 28, 30, 31, 33 | 12, 25, 27, 28, 30 | 12, 30
registergericht | not sent | not sent | 8–10, 12–14, 16, 21, 22, 24, 28–30
statistik only | 1–6, 10, 12, 15–25, 29, 32 | 1–6, 10, 12, 15–24, 26, 29 | 1–6, 10, 12, 15–26, 28, 29
knappschaft | 12, 13, 17, 19, 21–31, 33 | 12, 13, 17, 22–28, 30 | 12, 13, 17, 19, 21–28, 30
auslaenderbehoerde | 12–14, 17, 19, 22–29, 33 | 12–14, 17, 22–26, 30 | 12–14, 17, 19, 21–28, 30
finanzamt | 6, 12, 13, 19, 21, 22, 27–31, 33 | 6, 12, 13, 22, 25–28, 30 | 6, 12, 13, 19, 21, 22, 27, 30
erlaubnisbehoerde | 33 | 30 | 30
zoll | 13, 27, 33 | not sent | not sent
`;

const numbersIn = (cell: string): number[] =>
  cell.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.trim().split('–').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });

const expected = table
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [head = '', ...cells] = line.split(' | ');
    const [recipient = '', only] = head.split(' ');
    return forms.map((form, column) => {
      const cell = cells[column] ?? '';
      const named = cell === 'not sent' ? [] : numbersIn(cell);
      const all = Array.from({ length: lastNumber[form] }, (_, index) => index + 1);
      const sent =
        cell === 'not sent' ? [] : all.filter((number) => named.includes(number) === (only === 'only'));
      // Field 27 of GewA 1 (accident insurer) "goes to DGUV only".
      const insurer = form === 'anmeldung' && recipient !== 'dguv' ? 27 : 0;
      return {
        recipient: recipient as RecipientId,
        form,
        sent: sent.filter((number) => number !== insurer),
      };
    });
  });

describe('who receives which fields', () => {
  test('the table has every recipient and form', () =>
    expect(expected.length).toBe(recipientIds.length * forms.length));

  test.each(expected)('$recipient, $form', ({ recipient, form, sent }) =>
    expect(sentNumbers(form, recipient)).toEqual(sent),
  );

  test('the accident insurer goes to the DGUV alone', () => {
    const receiving = recipientIds.filter((id) => sentNumbers('anmeldung', id).includes(27));
    expect(receiving).toEqual(['dguv']);
  });
});

describe('the numbers of the printed forms', () => {
  test.each(forms)('every number of %s is a field of ours', (form) => {
    const numbers = new Set(fieldIds.map((id) => numberOf(form, id)));
    if (form === 'abmeldung') numbers.add(26);
    const missing = Array.from({ length: lastNumber[form] }, (_, index) => index + 1).filter(
      (number) => !numbers.has(number),
    );
    expect(missing).toEqual([]);
  });

  test('a handover is field 26 of GewA 3, a cessation field 25', () => {
    const numberFor = (endReason: 'complete' | 'sold') =>
      allFields('abmeldung', { endReason }).fields.map(({ number }) => number);
    expect([numberFor('complete'), numberFor('sold')]).toEqual([[25], [26]]);
  });
});

/** Every field filled with a mark that is found again wherever it goes. */
const mark = (id: string) => `MARKE-${id}-ENDE`;
const marked = (ids: readonly FieldId[], rows: number): Notice =>
  ({
    ...Object.fromEntries(ids.map((id) => [id, mark(id)])),
    representatives: Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(
        fieldIds
          .slice(fieldIds.indexOf('lastName'), fieldIds.indexOf('phone'))
          .map((id) => [id, mark(`${row}-${id}`)]),
      ),
    ),
  }) as unknown as Notice;

const numberHere = (form: Form, id: FieldId) =>
  id === 'endReason' && form === 'abmeldung' ? 26 : numberOf(form, id);

test('no recipient’s export, JSON or XML, ever contains a withheld field', () => {
  const withoutRows = fieldIds.filter((id) => id !== 'representatives');
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      fc.constantFrom(...recipientIds),
      fc.subarray(withoutRows),
      fc.integer({ min: 0, max: 3 }),
      (form, recipient, ids, rows) => {
        const message = messageOf(
          {
            id: 'b8f7c5f0-0000-4000-8000-000000000000',
            caseNumber: 'GA-2026-000001',
            form,
            recipient,
            createdAt: 0,
            wz: [],
            corrects: null,
          },
          marked(ids, rows),
        );
        const sent = sentNumbers(form, recipient);
        for (const text of [jsonOf(message), xmlOf(message)]) {
          for (const [, row, id = ''] of text.matchAll(/MARKE-(?:(\d)-)?(\w+)-ENDE/g)) {
            const number = numberHere(form, id as FieldId);
            expect(number, `${row ?? ''}${id}`).not.toBeNull();
            expect(sent).toContain(number);
          }
        }
        const wanted = ids.filter((id) => sent.includes(numberHere(form, id) ?? 0));
        for (const id of wanted) expect(jsonOf(message)).toContain(mark(id));
      },
    ),
    { numRuns: 400 },
  );
});

test('an answer that only leads to others goes to nobody', () => {
  const inner: Notice = {
    isFounding: true,
    isCompany: true,
    isInRegister: true,
    goesOn: true,
    began: '2020-01-01',
  };
  for (const form of forms)
    for (const recipient of recipientIds) expect(project(form, recipient, inner).fields).toEqual([]);
});

test('the representatives of a company have the same fields withheld as the first one', () => {
  const person = { lastName: 'Muster', gender: 'w', nationalities: ['TR'] } as const;
  const notice: Notice = { ...person, representatives: [person] };
  expect(project('anmeldung', 'finanzamt', notice).representatives[0]?.map(({ id }) => id)).toEqual([
    'lastName',
    'nationalities',
  ]);
  expect(project('anmeldung', 'eichbehoerde', notice).representatives[0]?.map(({ id }) => id)).toEqual([
    'lastName',
  ]);
});
