import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { any, holds, isOver } from '@/lib/services/conditions';
import {
  choices,
  confirm,
  country,
  custom,
  date,
  decimal,
  email,
  houseNo,
  integer,
  longText,
  phone,
  postcode,
  select,
  text,
  time,
  yesNo,
} from '@/lib/services/fields';
import { findService } from '@/lib/services/registry';

const area = custom('area', z.string().startsWith('{', 'area'), { settings: { most: 400 } });

/** Field, what is typed, the value, or the code of what is wrong. */
const table = [
  ['text', text({ max: 5 }), ' Brot ', 'Brot', null],
  ['text', text({ max: 5 }), 'Brötchen', null, 'tooLong'],
  ['text', text(), 'a\u0007', null, 'characters'],
  ['text with its own schema', text({ schema: z.string().min(3, 'short') }), 'ab', null, 'short'],
  ['several lines', longText(), 'a\r\nb ', 'a\nb', null],
  ['several lines', longText({ max: 3 }), 'abcd', null, 'tooLong'],
  ['e-mail', email(), 'a@b.de', 'a@b.de', null],
  ['e-mail', email(), 'a@b', null, 'email'],
  ['phone', phone(), '0291 205-0', '0291 205-0', null],
  ['phone', phone(), 'abc', null, 'phone'],
  ['postcode', postcode(), '59872', '59872', null],
  ['postcode', postcode(), '5987', null, 'postcode'],
  ['house number', houseNo(), '12a', '12a', null],
  ['whole number', integer(), '7', 7, null],
  ['whole number', integer(), '-7', null, 'integer'],
  ['whole number', integer({ min: 1 }), '0', null, 'tooSmall'],
  ['whole number', integer({ max: 9 }), '10', null, 'tooLarge'],
  ['number', decimal(), '2,5', 2.5, null],
  ['number', decimal(), '2,5 m', null, 'decimal'],
  ['date', date(), '1.2.2026', '2026-02-01', null],
  ['date', date(), '31.02.2026', null, 'dateUnknown'],
  ['date', date(), '31.3.85', null, 'date'],
  ['date', date(), '1.1.1850', null, 'dateLongAgo'],
  ['date', date({ range: 'past' }), '2999-01-01', null, 'date'],
  ['date', date({ range: 'past' }), '2199-01-01', null, 'dateFuture'],
  ['date', date({ range: 'future' }), '2020-01-01', null, 'datePast'],
  ['time', time(), '08:30', '08:30', null],
  ['time', time(), '24:00', null, 'time'],
  ['yes or no', yesNo(), 'no', false, null],
  ['yes or no', yesNo(), 'maybe', null, 'choose'],
  ['statement', confirm(), 'yes', true, null],
  ['statement', confirm(), 'on', null, 'confirm'],
  ['list', select({ options: ['a', 'b'] }), 'b', 'b', null],
  ['list', select({ options: ['a', 'b'] }), 'c', null, 'choose'],
  ['several', choices({ options: ['a', 'b'] }), ['a', 'b'], ['a', 'b'], null],
  ['several', choices({ options: ['a', 'b'] }), ['c'], null, 'choose'],
  ['country', country(), 'FR', 'FR', null],
  ['country', country(), 'ZZ', null, 'choose'],
  ['a kind of its own', area, '{}', '{}', null],
  ['a kind of its own', area, 'no', null, 'area'],
] as const;

describe('fields', () => {
  test.each(table)('%s: %o %o', (_, field, typed, value, code) => {
    const read = field.schema.safeParse(typed);
    expect(read.success ? read.data : null).toEqual(value);
    expect(read.error?.issues[0]?.message ?? null).toBe(code);
  });
});

test('numbers are compared, and one of several conditions is enough', () => {
  const values = { field: (path: string) => (path === 'a.n' ? 5 : undefined), fact: () => undefined };
  expect(holds(any(isOver('a.n', 5), isOver('a.n', 4)), values)).toBe(true);
  expect(holds(isOver('a.m', 0), values)).toBe(false);
});

test('a service is found by its id', () => {
  expect(findService('demo-flohmarkt')?.prefix).toBe('FM');
  expect(findService('nothing')).toBeNull();
});
