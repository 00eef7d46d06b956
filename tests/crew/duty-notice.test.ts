import { beforeEach, expect, test, vi } from 'vitest';
import { publicDuty } from '@/lib/crew/duty';
import { askDuty, lastDuty } from '@/lib/crew/duty-notice';

const monday10 = Date.parse('2026-11-23T09:00:00Z');
const sunday10 = Date.parse('2026-11-22T09:00:00Z');
/** Christmas Day, a Friday. */
const holiday10 = Date.parse('2026-12-25T09:00:00Z');
const duty = {
  people: ['user-1'],
  hours: [{ days: [1, 2, 3, 4, 5], from: '07:00', to: '16:00' }],
};
const standby = '0291 112233';

let kept: Map<string, string>;
const answerWith = (work: () => Promise<Response>) => vi.stubGlobal('fetch', work);

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

test('a phone that has never asked says nothing', () => {
  expect(lastDuty()).toBeNull();
});

test('the last answer is judged by the clock of now when there is no network', async () => {
  answerWith(async () => Response.json(publicDuty(duty, standby, monday10)));
  expect(await askDuty()).toMatchObject({ isOnDuty: true });
  answerWith(() => Promise.reject(new TypeError('offline')));
  expect(lastDuty(monday10)).toMatchObject({ isOnDuty: true });
  expect(lastDuty(sunday10)).toMatchObject({ isOnDuty: false, standbyPhone: '0291 112233' });
  expect(lastDuty(holiday10)).toMatchObject({ isOnDuty: false, standbyPhone: '0291 112233' });
  expect(await askDuty()).toMatchObject({ standbyPhone: '0291 112233' });
});

test.each([
  [
    'the page of a captive portal',
    () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
  ],
  ['a failure of the server', () => Response.json({ code: 'internal' }, { status: 500 })],
  ['something else', () => Response.json({ isOnDuty: true })],
])('%s does not replace the last answer', async (_name, answer) => {
  answerWith(async () => Response.json(publicDuty(duty, standby, sunday10)));
  await askDuty();
  answerWith(async () => answer());
  expect(await askDuty()).toMatchObject({ standbyPhone: '0291 112233' });
});

test('rubbish in the storage is no answer', () => {
  kept.set('buergerweg.duty', '{"windows":"always"}');
  expect(lastDuty()).toBeNull();
  kept.set('buergerweg.duty', '{');
  expect(lastDuty()).toBeNull();
});
