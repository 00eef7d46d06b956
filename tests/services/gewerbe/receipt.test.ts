import { describe, expect, test } from 'vitest';
import type { CaseFacts } from '@/lib/services/desk-types';
import { evaluate } from '@/lib/services/engine/evaluate';
import { goesOut } from '@/lib/services/engine/project';
import { fromEarlier } from '@/lib/services/gewerbe/copy';
import { noticeOf } from '@/lib/services/gewerbe/facts';
import { receiptFee, tradeFee } from '@/lib/services/gewerbe/fee';
import { type Form, forms } from '@/lib/services/gewerbe/forms';
import { sentNumbers } from '@/lib/services/gewerbe/projection';
import { recipientIds } from '@/lib/services/gewerbe/recipients';
import { context, fill, representative, services } from './fill';

const facts = (form: Form): CaseFacts => ({
  id: 'c',
  number: 'GA-2026-000123',
  serviceId: services[form].id,
  state: 'received',
  answers: evaluate(services[form], fill('gmbh'), context).answers,
  fee: null,
  chargedCents: 0,
  locale: 'de',
  submittedAt: Date.UTC(2026, 10, 29, 23, 30),
  today: context.today,
  moves: [],
});

describe.each(forms)('the receipt of an %s', (form) => {
  const paper = services[form].papers.receipt;

  test('says what was notified, by the German calendar', () => {
    const written = JSON.stringify(paper?.write(facts(form), {}));
    for (const words of ['GA-2026-000123', '30.11.2026', 'Steinstraße 3a', 'Sauerland Rad', 'Einzelhandel'])
      expect(written).toContain(words);
  });

  test('carries the fee as a decision with its legal remedy, and none when nothing is due', () => {
    const fee = tradeFee(form, { legalForm: 'gmbh', changeReasons: ['relocation'] }, context.today);
    const kinds = paper?.write({ ...facts(form), fee }, {}).blocks.map(({ kind }) => kind) ?? [];
    expect(kinds.includes('sumTable')).toBe(form !== 'abmeldung');
    expect(kinds.includes('legalRemedy')).toBe(form !== 'abmeldung');
  });

  test('once charged it charges no more than a correction adds', () => {
    const fee = tradeFee(form, { legalForm: 'gmbh', changeReasons: ['relocation'] }, context.today);
    if (!fee || fee.totalCents === 0) return;
    const again = (chargedCents: number) => receiptFee({ ...facts(form), fee, chargedCents }, {});
    expect(again(0)).toEqual(fee);
    expect(again(3300)).toBeNull();
    expect(again(4600)).toBeNull();
    expect(again(2600)).toMatchObject({ totalCents: 700, tariff: fee.tariff });
    const kinds = paper
      ?.write({ ...facts(form), fee, chargedCents: 3300 }, {})
      .blocks.map(({ kind }) => kind);
    expect(kinds).not.toContain('sumTable');
    expect(paper?.ends).toBe('replaced');
    // It says that it is the corrected one, and what becomes of the fee that was set before.
    const moves = [{ key: 'confirm', at: Date.UTC(2026, 11, 1, 9), asked: {} }];
    const corrected = JSON.stringify(paper?.write({ ...facts(form), fee, chargedCents: 3300, moves }, {}));
    for (const words of ['Berichtigte Empfangsbescheinigung', 'ersetzt die vom 01.12.2026', '33,00'])
      expect(corrected).toContain(words);
  });

  test('charges what staff set only where the tariff has no rule', async () => {
    const asked = { feeEuro: 12.5 };
    expect(receiptFee(facts(form), asked)).toMatchObject({ totalCents: 1250 });
    const fee = tradeFee('anmeldung', { legalForm: 'gmbh' }, context.today);
    expect(receiptFee({ ...facts(form), fee }, asked)).toEqual(fee);
    const run = services[form].transitions.confirm?.run;
    const refused = await run?.({ facts: { ...facts(form), fee }, asked } as never);
    expect(refused).toMatchObject({ fields: { feeEuro: 'feeByTariff' } });
  });

  test('shows everybody only what § 14 (5) GewO lets them know', () => {
    const shown = JSON.stringify(paper?.publicFacts?.(facts(form), {}));
    expect(shown).toContain('Steinstraße 3a');
    for (const secret of ['31.03.1985', '1985-03-31', 'Ruhrstraße', 'Erika', 'GA-2026', '01.12.2026'])
      expect(shown).not.toContain(secret);
  });
});

describe.each(forms)('"Wer erhält welche Angaben?" of an %s', (form) => {
  test.each(recipientIds)('%s: the list for citizens is the projection by numbers', (id) => {
    const rule = services[form].recipients[id];
    const sent = sentNumbers(form, id);
    expect(Boolean(rule)).toBe(sent.length > 0);
    if (!rule) return;
    for (const [step, { fields }] of Object.entries(services[form].steps))
      for (const [name, field] of Object.entries(fields)) {
        if (!field.fields)
          expect(goesOut(rule, `${step}.${name}`), `${step}.${name}`).toBe(sent.includes(Number(field.nr)));
        for (const [column, { nr }] of Object.entries(field.fields ?? {}))
          expect(goesOut(rule, `${step}.${name}.${column}`), column).toBe(sent.includes(Number(nr)));
      }
  });

  test('cessation and handover, one field of ours, go to the same recipients', () => {
    for (const id of recipientIds) {
      const sent = sentNumbers('abmeldung', id);
      expect(sent.includes(25)).toBe(sent.includes(26));
    }
  });
});

describe('a change or an end starts from an earlier notification', () => {
  const rows = [representative('Zwei')];
  const earlier = evaluate(
    services.anmeldung,
    fill('gmbh', { managers: { managers: '2', representatives: rows }, start: { startDate: '01.02.2020' } }),
    context,
  ).answers;

  test('an Abmeldung lacks only what has happened', () => {
    const { problems, answers } = evaluate(services.abmeldung, fromEarlier(earlier), context);
    expect(Object.keys(problems)).toEqual(['occasion.endReason', 'future.goesOn', 'end.endDate']);
    const notice = noticeOf(answers);
    expect(notice.representatives?.[0]?.lastName).toBe('Zwei');
    expect([notice.began, notice.isSideBusiness, notice.partTime]).toEqual(['2020-02-01', false, 2]);
  });

  test('an Ummeldung after a move has the old address as the former one', () => {
    const copied = fromEarlier(earlier);
    const moved = {
      ...copied,
      occasion: { changeReasons: ['relocation'] },
      change: { changeDate: '01.12.2026' },
    };
    const { problems } = evaluate(services.ummeldung, moved, context);
    expect(problems).toEqual({ 'former.formerStreet': 'samePlace' });
  });

  test('the end before the beginning is told', () => {
    const copied = fromEarlier(earlier);
    const { problems } = evaluate(
      services.abmeldung,
      { ...copied, end: { ...copied.end, endDate: '31.01.2020' } },
      context,
    );
    expect(problems['end.endDate']).toBe('endBeforeStart');
  });
});
