import { describe, expect, test } from 'vitest';
import { readCamt } from '@/lib/payments/camt';
import { batch, camt } from '../helpers/camt';

const entriesOf = (xml: string) => {
  const read = readCamt(xml);
  if (!read.ok) throw new Error(read.problem);
  return read.statements.entries;
};

describe.each(['02', '08'] as const)('a statement camt.053.001.%s', (version) => {
  test('is read with text, payer, amount and day', () => {
    const xml = camt(
      [{ amount: '26.00', text: 'RF18 5390\n0754 7034', payer: 'Müller & Söhne', reference: 'A1' }],
      { version },
    );
    expect(entriesOf(xml)).toEqual([
      {
        source: 'camt:DE89370400440532013000:A1:0',
        amountCents: 2600,
        currency: 'EUR',
        isCredit: true,
        isReturned: false,
        bookedOn: '2026-12-01',
        text: 'RF18 5390 0754 7034',
        payer: 'Müller & Söhne',
      },
    ]);
  });

  test('counts what is booked, not what is announced', () => {
    expect(
      entriesOf(camt([{ amount: '1.00', status: 'PDNG' }, { amount: '2.00' }], { version })),
    ).toHaveLength(1);
  });
});

describe('entries', () => {
  test('know money that went, came back, or is of another currency', () => {
    const [went, back, undone, francs] = entriesOf(
      camt([
        { amount: '1.00', direction: 'DBIT' },
        { amount: '2.00', isReturn: true, direction: 'DBIT' },
        { amount: '3.00', isReversal: true, direction: 'DBIT' },
        { amount: '4.00', currency: 'CHF' },
      ]),
    );
    expect(went).toMatchObject({ isCredit: false, isReturned: false });
    expect(back).toMatchObject({ isCredit: false, isReturned: true });
    expect(undone).toMatchObject({ isReturned: true });
    expect(francs).toMatchObject({ currency: 'CHF' });
  });

  test('of a collection are read one by one', () => {
    const found = entriesOf(
      batch('30.00', [
        { amount: '10.00', text: 'a' },
        { amount: '20.00', text: 'b' },
      ]),
    );
    expect(found.map(({ amountCents, text, source }) => [amountCents, text, source])).toEqual([
      [1000, 'a', 'camt:DE89370400440532013000:B1:0'],
      [2000, 'b', 'camt:DE89370400440532013000:B1:1'],
    ]);
  });

  test('without a reference of the bank stay apart and are found again in the same file', () => {
    const xml = camt([
      { amount: '5.00', text: 'x' },
      { amount: '5.00', text: 'x' },
      { amount: '6.00', text: 'x' },
    ]);
    const sources = entriesOf(xml).map(({ source }) => source);
    expect(new Set(sources).size).toBe(3);
    expect(entriesOf(xml).map(({ source }) => source)).toEqual(sources);
  });

  test('keep leading zeros of references', () => {
    expect(entriesOf(camt([{ amount: '1.00', structured: 'RF00123', text: '0012' }]))[0]?.text).toBe(
      '0012 RF00123',
    );
  });
});

describe('a file that is no statement', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><Document>&b;</Document>`;
  test.each([
    ['an entity bomb', bomb, 'entities'],
    ['an external entity', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><Document/>', 'entities'],
    ['a document type in other letters', '<!doctype html><html></html>', 'entities'],
    ['text', 'Guten Tag', 'notXml'],
    ['nothing', '', 'notXml'],
    ['half a file', camt([{ amount: '1.00' }]).slice(0, 300), 'notXml'],
    ['movements of the day', '<Document><BkToCstmrAcctRpt/></Document>', 'notCamt'],
    ['another tree', '<a><b/></a>', 'notXml'],
  ])('%s is refused', (_, xml, problem) => expect(readCamt(xml)).toEqual({ ok: false, problem }));

  test('deep as a well ends quickly', () => {
    const deep = '<a>'.repeat(20_000);
    expect(readCamt(`<Document>${deep}`).ok).toBe(false);
  });
});
