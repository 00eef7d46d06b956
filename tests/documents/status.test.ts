import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeHash, documentHash, isSameHash, readCode } from '@/lib/documents/hash';
import { type DocumentStatus, goesBack, isShown, purgeAtOf } from '@/lib/documents/status';
import { processState } from '@/lib/process-state';
import { secrets } from '@/lib/secrets';
import { useDatabase } from '../helpers/database';

const { dataDir } = useDatabase();

describe('the way of a document', () => {
  test.each<[DocumentStatus, DocumentStatus, boolean]>([
    ['applied', 'submitted', false],
    ['production', 'ready', false],
    ['ready', 'transit', true],
    ['ready', 'ready', false],
    ['collected', 'ready', true],
    ['ready', 'inquiry', false],
    ['collected', 'inquiry', true],
    ['inquiry', 'applied', false],
    ['atPost', 'returned', false],
    ['returned', 'delivered', false],
    ['delivered', 'atPost', true],
    ['ready', 'withdrawn', false],
    ['withdrawn', 'production', true],
  ])('from %s to %s is a step back: %s', (from, to, back) => expect(goesBack(from, to)).toBe(back));

  test('nobody is told about an expired or withdrawn document', () => {
    expect([isShown('expired'), isShown('withdrawn'), isShown('inquiry')]).toEqual([false, false, true]);
  });

  test('30 days after hand-over a status is forgotten, and not before', () => {
    expect(purgeAtOf('collected', '2026-11-01')).toBe(Date.parse('2026-12-01T00:00:00Z'));
    expect(purgeAtOf('delivered', '2026-01-31')).toBe(Date.parse('2026-03-02T00:00:00Z'));
    expect(purgeAtOf('ready', '2026-11-01')).toBeNull();
  });
});

describe('the keyed hash', () => {
  test('depends on type and number, and never holds the number', () => {
    const hash = documentHash('idCard', 'L01X00T47');
    expect(hash).toMatch(/^[\w-]{43}$/);
    expect(documentHash('idCard', 'L01X00T47')).toBe(hash);
    expect(documentHash('passport', 'L01X00T47')).not.toBe(hash);
    expect(codeHash('idCard', 'L01X00T47', 'AB12')).not.toBe(codeHash('idCard', 'L01X00T48', 'AB12'));
  });

  test('has a pepper of its own, which an older installation gets at its next start', () => {
    const file = path.join(dataDir(), 'secrets/secrets.json');
    const before = secrets();
    const { documents: _, ...older } = before;
    expect(Object.values(older)).not.toContain(before.documents);
    writeFileSync(file, JSON.stringify(older));
    processState.forget('secrets');
    expect(secrets()).toEqual({ ...before, documents: expect.stringMatching(/^[\w-]{43}$/) });
    const kept = readFileSync(file, 'utf8');
    processState.forget('secrets');
    expect(JSON.parse(kept)).toEqual(secrets());
    rmSync(file);
    processState.forget('secrets');
  });

  test.each([
    ['ab12', 'AB12'],
    [' 7k4p-99xc ', '7K4P99XC'],
    ['abc', null],
    ['', null],
    ['äöü12', null],
    ['1234567890123', null],
  ])('the second secret "%s" is read as %s', (typed, code) => expect(readCode(typed)).toBe(code));

  test('hashes are compared whole', () => {
    expect(isSameHash('abc', 'abc')).toBe(true);
    expect(isSameHash('abc', 'abd')).toBe(false);
    expect(isSameHash('abc', 'abcd')).toBe(false);
  });
});
