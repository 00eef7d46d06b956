import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, categories } from '@/lib/reports/catalogue';
import { checkReport, parseReport } from '@/lib/reports/schema';
import { aReport } from '../helpers/submit';

const fieldsOf = (overrides: Record<string, unknown>) => {
  const result = checkReport(aReport(overrides));
  return result.ok ? {} : result.fields;
};
const taken = (overrides: Record<string, unknown> = {}) => {
  const result = checkReport(aReport(overrides));
  if (!result.ok) throw new Error(JSON.stringify(result.fields));
  return result.value;
};

describe('what is wrong is named by field and code', () => {
  test.each<[Record<string, unknown>, Record<string, string>]>([
    [{ category: undefined }, { category: 'required' }],
    [{ category: 'ufo' }, { category: 'choose' }],
    [{ category: '__proto__' }, { category: 'choose' }],
    [{ lat: undefined }, { lat: 'required' }],
    [{ lat: 'NaN' }, { lat: 'number' }],
    [{ lat: Number.NaN }, { lat: 'number' }],
    [{ lat: Number.POSITIVE_INFINITY }, { lat: 'number' }],
    [{ lat: -90.1 }, { lat: 'range' }],
    [{ lng: 180.1 }, { lng: 'range' }],
    [
      { lat: 8.2836, lng: 51.3503 },
      { lat: 'swapped', lng: 'swapped' },
    ],
    [{ accuracyM: -1 }, { accuracyM: 'accuracy' }],
    [{ accuracyM: '8' }, { accuracyM: 'number' }],
    [{ positionSource: 'guess' }, { positionSource: 'choose' }],
    [{ capturedAt: 'gestern' }, { capturedAt: 'date' }],
    [{ capturedAt: 9e15 }, { capturedAt: 'date' }],
    [{ description: 5 }, { description: 'text' }],
    [{ description: 'x'.repeat(1001) }, { description: 'tooLong1000' }],
    [{ contact: 'x'.repeat(201) }, { contact: 'tooLong200' }],
    [{ hazard: 'yes' }, { hazard: 'yesNo' }],
    [{ answers: { depth: 'deep' } }, { 'answers.depth': 'choose' }],
    [{ answers: { constructor: 'x' } }, { 'answers.constructor': 'choose' }],
    [{ answers: 'deep' }, { answers: 'choose' }],
  ])('%o → %o', (overrides, fields) => {
    expect(fieldsOf(overrides)).toEqual(fields);
  });
});

describe('what is taken', () => {
  test.each<[string, Record<string, unknown>]>([
    ['a place outside the town', { lat: 52.52, lng: 13.405 }],
    ['southern and western positions', { lat: -33.4, lng: -70.6 }],
    ['no accuracy', { accuracyM: null }],
    ['no answers', { answers: undefined }],
    ['a clock of long ago', { capturedAt: 0 }],
    ['a thousand emoji', { description: '🕳'.repeat(1000) }],
  ])('%s', (_name, overrides) => {
    expect(fieldsOf(overrides)).toEqual({});
  });

  test('ISO with a zone and milliseconds are the same instant', () => {
    expect(taken({ capturedAt: '2026-11-23T14:30:00+01:00' }).capturedAt).toBe(
      Date.UTC(2026, 10, 23, 13, 30),
    );
    expect(taken({ capturedAt: 1_795_440_600_000 }).capturedAt).toBe(1_795_440_600_000);
  });

  test('what may be missing has a value', () => {
    const result = checkReport({ category: 'ice', lat: 51.35, lng: 8.28 });
    expect(result).toMatchObject({
      ok: true,
      value: {
        positionSource: 'pin',
        accuracyM: null,
        description: '',
        contact: '',
        hazard: false,
        isPublic: true,
      },
    });
  });

  test('a suggestion from the photo that makes no sense is dropped, an unknown language is German', () => {
    expect(taken({ exifPosition: { lat: 0, lng: 0 } }).exifPosition).toBeUndefined();
    expect(taken({ exifPosition: { lat: 'x' } }).exifPosition).toBeUndefined();
    expect(taken({ exifPosition: { lat: 51.3, lng: 8.2 } }).exifPosition).toEqual({ lat: 51.3, lng: 8.2 });
    expect(taken({ locale: 'tlh' }).locale).toBe('de');
  });

  test('fields nobody asked for are left behind', () => {
    expect(taken({ status: 'done', accountId: 'me', id: 'x' })).not.toHaveProperty('status');
  });

  test('every question and option of the catalogue', () => {
    for (const category of categories) {
      for (const [question, options] of Object.entries(catalogue[category].questions)) {
        for (const option of options)
          expect(fieldsOf({ category, answers: { [question]: option } })).toEqual({});
      }
    }
  });
});

test('text keeps all but control characters, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (description) => {
      const kept = taken({ description }).description;
      expect(kept).not.toMatch(/(?![\n\t])\p{Cc}/u);
      expect(kept).toBe(kept.replace(/\p{Surrogate}/gu, ''));
      const plain = [...description].filter((letter) => !/\p{Cc}/u.test(letter)).join('');
      expect([...kept].filter((letter) => !/\p{Cc}/u.test(letter)).join('')).toBe(plain);
    }),
  );
});

describe('the part `report`', () => {
  const parse = (text: string) => parseReport(Buffer.from(text));
  test.each([
    ['no JSON', '{', 'badRequest'],
    ['a list', '[]', 'badRequest'],
    ['nothing', '', 'badRequest'],
    ['no version', '{}', 'invalid'],
    ['a newer version', '{"v":2}', 'updateNeeded'],
    ['a version as text', '{"v":"1"}', 'updateNeeded'],
    ['bytes that are no UTF-8', '\ufffd{"v":1}', 'badRequest'],
  ])('%s', (_name, text, code) => {
    expect(parse(text)).toMatchObject({ ok: false, code });
  });

  test('a whole report', () => {
    expect(parse(JSON.stringify(aReport())).ok).toBe(true);
  });

  test('"__proto__" in it changes nothing', () => {
    const text = JSON.stringify(aReport()).replace('{', '{"__proto__":{"hazard":true},');
    expect(parse(text)).toMatchObject({ ok: true, value: { hazard: false } });
    expect(({} as Record<string, unknown>).hazard).toBeUndefined();
  });
});
