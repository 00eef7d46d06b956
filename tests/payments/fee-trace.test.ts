import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculationText, lineLabel } from '@/lib/payments/fee-text';
import { feeTrace, feeTraceSchema } from '@/lib/payments/fee-trace';
import {
  amountText,
  euroText,
  fromMachineAmount,
  fromTypedAmount,
  machineAmount,
  roundCents,
} from '@/lib/payments/money';

const erkrath = feeTrace({
  lines: [
    {
      label: 'Gerüst auf dem Gehweg',
      labelEn: 'Scaffold on the pavement',
      quantity: 6,
      unit: 'm²',
      factors: [{ quantity: 3, unit: 'Tage' }],
      rateCents: 80,
      amountCents: 1440,
    },
    { label: 'Verwaltungsgebühr', quantity: 1, unit: '', rateCents: 2500, amountCents: 2500 },
  ],
  tariff: { id: 'sample', validFrom: '2026-01-01', source: 'Mustertarif', isSample: true },
  legalBasis: '§ 19a StrWG NRW',
});

describe('money', () => {
  test.each([
    [0, '0,00\u00a0Euro'],
    [5, '0,05\u00a0Euro'],
    [2600, '26,00\u00a0Euro'],
    [123450, '1.234,50\u00a0Euro'],
  ])('%i cents read %s', (cents, text) => expect(euroText(cents)).toBe(text));

  test('English screens have their own comma', () => {
    expect(euroText(123450, 'en')).toBe('1,234.50\u00a0euros');
    expect(amountText(99, 'en')).toBe('0.99');
  });

  test.each([
    ['26', 2600],
    ['26,5', 2650],
    ['26,50', 2650],
    ['1.234,50 €', 123450],
    ['26,00\u00a0Euro', 2600],
    ['26.50', null],
    ['26,505', null],
    ['-3', null],
    ['', null],
    ['zwölf', null],
  ])('typed "%s" is %s', (text, cents) => expect(fromTypedAmount(text)).toBe(cents));

  test('what a machine wrote comes back to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => {
        expect(fromMachineAmount(machineAmount(cents))).toBe(cents);
      }),
    );
    expect(fromMachineAmount('12.340')).toBe(1234);
    expect(fromMachineAmount('12.345')).toBeNull();
    expect(fromMachineAmount('1e3')).toBeNull();
  });

  test('half a cent goes up, also where a float is a hair below', () => {
    expect(roundCents(0.5)).toBe(1);
    expect(roundCents(1.005 * 100)).toBe(101);
    expect(roundCents(100.4999)).toBe(100);
  });
});

describe('a fee trace', () => {
  test('sums to the oracle of Erkrath', () => {
    expect(erkrath.totalCents).toBe(3940);
    expect(feeTraceSchema.parse(erkrath)).toEqual(erkrath);
  });

  test('with another total than its lines is refused', () => {
    expect(feeTraceSchema.safeParse({ ...erkrath, totalCents: 3941 }).success).toBe(false);
  });

  test('with a fraction of a cent is refused', () => {
    const lines = erkrath.lines.map((line) => ({ ...line, amountCents: line.amountCents + 0.5 }));
    expect(feeTraceSchema.safeParse(feeTrace({ ...erkrath, lines })).success).toBe(false);
  });

  test('reads as one would write it on paper', () => {
    const [line, flat] = erkrath.lines;
    if (!line || !flat) throw new Error('two lines expected');
    expect(calculationText(line)).toBe('6\u00a0m² × 3\u00a0Tage × 0,80\u00a0Euro');
    expect(calculationText(flat)).toBe('');
    expect(lineLabel(line, 'en')).toBe('Scaffold on the pavement');
    expect(lineLabel(flat, 'en')).toBe('Verwaltungsgebühr');
  });
});
