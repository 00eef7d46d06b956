import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hasAlarm, silenceAlarm, soundAlarm } from '@/lib/crew/alarm';
import { endPush, noticesMemory } from '@/lib/notifications/memory';

const subscription = { endpoint: 'https://push.example/a', keys: { p256dh: 'p', auth: 'a' } };

interface Asked {
  readonly method: string;
  readonly body: unknown;
}

let kept: Map<string, string>;
let isSubscribed: boolean;
let asked: Asked[];
/** What is remembered of a confirmed alarm lives as long as the page: each test has its own person. */
let crew: string;

const answerWith = (status: number | 'unreachable') =>
  vi.stubGlobal('fetch', async (_url: string, { method = 'GET', body }: RequestInit) => {
    if (status === 'unreachable') throw new TypeError('network');
    asked.push({ method, body: JSON.parse(String(body)) });
    return new Response('{}', { status });
  });

beforeEach(() => {
  kept = new Map();
  isSubscribed = true;
  asked = [];
  crew = randomUUID();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  const made = { endpoint: subscription.endpoint, toJSON: () => subscription };
  const pushManager = { getSubscription: async () => (isSubscribed ? made : null) };
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => ({ pushManager }) } });
  const Notification = { permission: 'granted', requestPermission: async () => 'granted' };
  vi.stubGlobal('window', { PushManager: {}, Notification });
  vi.stubGlobal('Notification', Notification);
  answerWith(200);
});
afterEach(() => vi.unstubAllGlobals());

/** The alarm is on since an earlier start of the app. */
async function hadAlarm(): Promise<void> {
  expect(await soundAlarm(crew, 'de')).toEqual({ ok: true });
  asked = [];
}

test('a phone that was never asked to ring tells nobody', async () => {
  expect(await hasAlarm(crew, 'de')).toBe(false);
  expect(asked).toEqual([]);
});

test('the start tells the town of the alarm again, once, and for this account only', async () => {
  await hadAlarm();
  expect([await hasAlarm(crew, 'de'), await hasAlarm(crew, 'de')]).toEqual([true, true]);
  expect(asked).toEqual([{ method: 'POST', body: { subscription, locale: 'de', again: crew } }]);
});

test('an alarm that the town refuses is off', async () => {
  await hadAlarm();
  answerWith(404);
  expect(await hasAlarm(crew, 'de')).toBe(false);
});

test('an alarm without a subscription of the browser is off', async () => {
  await hadAlarm();
  isSubscribed = false;
  expect(await hasAlarm(crew, 'de')).toBe(false);
  expect(asked).toEqual([]);
});

test.each(['unreachable', 429, 503] as const)(
  'no answer (%s) leaves it on and is asked again',
  async (no) => {
    await hadAlarm();
    answerWith(no);
    expect(await hasAlarm(crew, 'de')).toBe(true);
    answerWith(404);
    expect(await hasAlarm(crew, 'de')).toBe(false);
  },
);

test('notices that are turned off end the alarm, which is the same subscription', async () => {
  await hadAlarm();
  kept.set(noticesMemory, crew);
  expect(await endPush(crew)).toBe(true);
  expect(asked).toEqual([{ method: 'DELETE', body: { endpoint: subscription.endpoint } }]);
  expect(kept.size).toBe(0);
  expect(await hasAlarm(crew, 'de')).toBe(false);
});

test('an alarm that is turned off ends the notices, but not those of another account', async () => {
  await hadAlarm();
  kept.set(noticesMemory, crew);
  expect(await silenceAlarm(crew)).toBe(true);
  expect(kept.size).toBe(0);
  await hadAlarm();
  kept.set(noticesMemory, 'somebody-else');
  expect(await silenceAlarm(crew)).toBe(true);
  expect([...kept]).toEqual([[noticesMemory, 'somebody-else']]);
});

test.each(['unreachable', 500] as const)('a town that is not told (%s) leaves both on', async (no) => {
  await hadAlarm();
  kept.set(noticesMemory, crew);
  answerWith(no);
  expect(await silenceAlarm(crew)).toBe(false);
  expect(kept.size).toBe(2);
});
