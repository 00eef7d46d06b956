import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepEarlier, sendAsNew } from '@/lib/outbox/conflict';
import { flushNow } from '@/lib/outbox/flush';
import { listSent } from '@/lib/outbox/receipts';
import { beginSending } from '@/lib/outbox/sending';
import { changeItem, enqueue, getItem, listItems } from '@/lib/outbox/store';
import { makeItem, makePhoto, wipePhone } from '../helpers/outbox';

/** What happens to one request; the server's own rules are the real ones: one key, one content. */
type Weather = 'fine' | 'lostBefore' | 'lostAfter' | 'error' | 'errorAfter' | 'portal' | 'busy';

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers });

/** A town in memory behind `fetch`: idempotent by key and content, as the real one. */
function openTown() {
  const reports = new Map<string, { content: string; answers: number }>();
  const cookies: string[] = [];
  let weather: () => Weather = () => 'fine';
  let me: { id: string } | null = null;

  async function put(url: string, init: RequestInit): Promise<Response> {
    const now = weather();
    if (now === 'lostBefore') throw new TypeError('network');
    if (now === 'portal')
      return new Response('<html>Anmelden</html>', { headers: { 'content-type': 'text/html' } });
    if (now === 'busy') return json(429, { code: 'tooMany' }, { 'retry-after': '1' });
    if (now === 'error') return json(500, { code: 'internal' });
    cookies.push(String(init.credentials));
    const form = init.body as FormData;
    const hashes = await Promise.all(
      form.getAll('photo').map(async (photo) =>
        createHash('sha256')
          .update(Buffer.from(await (photo as File).arrayBuffer()))
          .digest('hex'),
      ),
    );
    const content = (await (form.get('report') as File).text()) + hashes.join();
    const id = url.split('/').at(-1) ?? '';
    const known = reports.get(id);
    if (known && known.content !== content) return json(409, { code: 'conflict' });
    if (known) known.answers += 1;
    else reports.set(id, { content, answers: 1 });
    if (now === 'lostAfter') throw new TypeError('network');
    if (now === 'errorAfter') return new Response('<h1>502</h1>', { status: 502 });
    const photos = hashes.map((sha256, index) => ({ id: `p${index}`, sha256 }));
    return json(known ? 200 : 201, {
      id,
      trackingCode: `M-${id.slice(-4)}`,
      followUpUrl: '/follow/x',
      photos,
    });
  }

  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) =>
    url === '/api/me' ? json(200, me) : put(url, init),
  );
  return {
    reports,
    cookies,
    setWeather: (next: () => Weather) => {
      weather = next;
    },
    signIn: (id: string | null) => {
      me = id === null ? null : { id };
    },
  };
}

let town: ReturnType<typeof openTown>;
beforeEach(async () => {
  await wipePhone();
  town = openTown();
});
afterEach(() => vi.unstubAllGlobals());

test('what waits goes out and leaves a receipt and no photo behind', async () => {
  const item = makeItem({ photos: [await makePhoto(5_000)] });
  await enqueue(item);
  await flushNow();
  expect(town.reports.size).toBe(1);
  expect(await listItems()).toEqual([]);
  expect(await listSent()).toMatchObject([{ id: item.id, title: item.title, followUpUrl: '/follow/x' }]);
});

test('anonymous items carry no cookies, whoever is signed in', async () => {
  town.signIn('anna');
  await enqueue(makeItem());
  await flushNow();
  expect(town.cookies).toEqual(['omit']);
});

test('an item of an account waits for that account and says so', async () => {
  town.signIn('ben');
  const item = makeItem({ owner: 'anna' });
  await enqueue(item);
  await enqueue(makeItem());
  await flushNow('asked');
  expect([...town.reports.keys()]).not.toContain(item.id);
  expect(town.reports.size).toBe(1);
  expect((await getItem(item.id))?.problem?.code).toBe('unauthenticated');
  town.signIn('anna');
  await flushNow('connected');
  expect(town.reports.has(item.id)).toBe(true);
  expect(town.cookies).toEqual(['omit', 'same-origin']);
});

test('one item that the server stumbles over does not hold up the others', async () => {
  const [bad, good] = [makeItem(), makeItem()];
  await enqueue(bad);
  await enqueue(good);
  let first = true;
  town.setWeather(() => {
    const now = first ? 'error' : 'fine';
    first = false;
    return now;
  });
  await flushNow();
  expect([...town.reports.keys()]).toEqual([good.id]);
  expect((await getItem(bad.id))?.attempts).toBe(1);
});

test('without a network only one attempt is made, not one for every item', async () => {
  for (let i = 0; i < 5; i += 1) await enqueue(makeItem());
  let attempts = 0;
  town.setWeather(() => {
    attempts += 1;
    return 'lostBefore';
  });
  await flushNow();
  expect(attempts).toBe(1);
  expect(await listItems()).toHaveLength(5);
});

test('many flushes at once send every item once', async () => {
  for (let i = 0; i < 5; i += 1) await enqueue(makeItem());
  await Promise.all([flushNow(), flushNow('timer'), flushNow('connected'), flushNow('asked')]);
  expect([...town.reports.values()].map(({ answers }) => answers)).toEqual([1, 1, 1, 1, 1]);
});

test('a change after a lost answer is a conflict; keeping the earlier version brings its receipt', async () => {
  const item = makeItem({ photos: [await makePhoto()] });
  await enqueue(item);
  town.setWeather(() => 'lostAfter');
  await flushNow();
  await changeItem(item.id, { ...item, payload: { v: 1, category: 'drain' }, photos: [] });
  town.setWeather(() => 'fine');
  await flushNow();
  expect(await getItem(item.id)).toMatchObject({ state: 'attention', problem: { code: 'conflict' } });
  await keepEarlier(item.id);
  await flushNow('asked');
  expect(town.reports.size).toBe(1);
  expect(await listSent()).toMatchObject([{ id: item.id }]);
});

test('a conflict can also become two reports: what arrived, and the change under a new number', async () => {
  const item = makeItem({ photos: [await makePhoto()] });
  await enqueue(item);
  town.setWeather(() => 'lostAfter');
  await flushNow();
  const photos = [...item.photos, await makePhoto()];
  await changeItem(item.id, { ...item, photos });
  town.setWeather(() => 'fine');
  await flushNow();
  const newId = await sendAsNew(item.id);
  await flushNow('asked');
  expect([...town.reports.keys()].sort()).toEqual([item.id, newId].sort());
  expect(await listItems()).toEqual([]);
  expect(await listSent()).toHaveLength(2);
});

test('whatever the weather and however often the phone dies: every report arrives once and none is lost', async () => {
  const weathers = fc.constantFrom<Weather>(
    'fine',
    'lostBefore',
    'lostAfter',
    'error',
    'errorAfter',
    'portal',
    'busy',
  );
  const step = fc.oneof(
    fc.record({ do: fc.constant('enqueue' as const), photos: fc.nat(2) }),
    fc.record({
      do: fc.constant('flush' as const),
      weather: fc.array(weathers, { minLength: 1, maxLength: 5 }),
    }),
    // The page is killed between "on its way" and the answer.
    fc.record({ do: fc.constant('crash' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      await wipePhone();
      town = openTown();
      const made: string[] = [];
      for (const now of steps) {
        if (now.do === 'enqueue') {
          const item = makeItem({
            photos: await Promise.all(Array.from({ length: now.photos }, () => makePhoto(20))),
          });
          await enqueue(item);
          made.push(item.id);
        } else if (now.do === 'flush') {
          const queue = [...now.weather];
          town.setWeather(() => queue.shift() ?? 'fine');
          await flushNow('asked');
        } else {
          const [oldest] = await listItems();
          if (oldest) await beginSending(oldest.id);
        }
        const [waiting, sent] = [await listItems(), await listSent()];
        // Everything made is either still here or confirmed, never both and never neither.
        expect([...waiting, ...sent].map(({ id }) => id).sort()).toEqual([...made].sort());
        for (const { id } of sent) expect(town.reports.has(id)).toBe(true);
      }
      town.setWeather(() => 'fine');
      await flushNow('asked');
      expect([...town.reports.keys()].sort()).toEqual([...made].sort());
      expect((await listSent()).map(({ id }) => id).sort()).toEqual([...made].sort());
      expect(await listItems()).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
