import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countOwned, removeOwned } from '@/lib/outbox/accounts';
import { subscribe } from '@/lib/outbox/changes';
import { decodeIfNeeded, setDecoder } from '@/lib/outbox/decode';
import { hasFreshDraft, saveDraft } from '@/lib/outbox/drafts';
import { exclusively } from '@/lib/outbox/exclusive';
import { toExportFile } from '@/lib/outbox/export';
import { dropRefusedPhotos, replaceRefusedPhoto } from '@/lib/outbox/photo-change';
import { forgetSent, listSent, tokenOf } from '@/lib/outbox/receipts';
import { refreshStatuses } from '@/lib/outbox/refresh';
import { parseRetryAfter } from '@/lib/outbox/send';
import { beginSending, settle } from '@/lib/outbox/sending';
import { enqueue, getItem, listItems } from '@/lib/outbox/store';
import { makeItem, makePhoto, wipePhone } from '../helpers/outbox';

beforeEach(wipePhone);
afterEach(() => vi.unstubAllGlobals());

async function makeSent(owner: string | null = null) {
  const item = makeItem({ owner });
  await enqueue(item);
  await beginSending(item.id);
  const receipt = {
    id: item.id,
    trackingCode: 'M-7H2D',
    followUpUrl: `https://town.example/follow/secret-${item.id}`,
  };
  await settle(item.id, { to: 'sent', receipt });
  return item;
}

async function makeRefused(count: number, index: number) {
  const photos = await Promise.all(Array.from({ length: count }, () => makePhoto()));
  const item = makeItem({ photos, preview: new ArrayBuffer(3) });
  await enqueue(item);
  await beginSending(item.id);
  const problem = { code: 'unreadablePhoto', fields: { [`photos.${index}`]: 'unreadablePhoto' } };
  await settle(item.id, { to: 'attention', problem });
  return item;
}

const hashes = async (id: string) => (await getItem(id))?.photos.map(({ sha256 }) => sha256);

test('without the refused photo the others stay, and the item waits again', async () => {
  const item = await makeRefused(3, 1);
  await dropRefusedPhotos(item.id);
  expect(await hashes(item.id)).toEqual([item.photos[0]?.sha256, item.photos[2]?.sha256]);
  expect((await getItem(item.id))?.state).toBe('waiting');
});

test('another photo takes the place of the refused one, and its preview', async () => {
  const item = await makeRefused(2, 0);
  const other = await makePhoto();
  await replaceRefusedPhoto(item.id, { ...other, preview: new ArrayBuffer(7) });
  expect(await hashes(item.id)).toEqual([other.sha256, item.photos[1]?.sha256]);
  expect((await getItem(item.id))?.preview?.byteLength).toBe(7);
});

test('a HEIC photo is decoded before it is sent, and waits while there is no decoder', async () => {
  const raw = { ...(await makePhoto()), type: 'image/heic' };
  const item = makeItem({ photos: [raw] });
  await enqueue(item);
  const entry = async () => (await listItems())[0] ?? expect.fail();
  setDecoder(async () => ({ problem: 'decoderMissing' }));
  expect(await decodeIfNeeded(await entry())).toBe(false);
  expect((await getItem(item.id))?.problem?.code).toBe('decoderMissing');
  const jpeg = await makePhoto();
  setDecoder(async () => ({ ...jpeg, preview: new ArrayBuffer(2) }));
  expect(await decodeIfNeeded(await entry())).toBe(true);
  expect(await hashes(item.id)).toEqual([jpeg.sha256]);
});

test('a HEIC photo that cannot be decoded needs the person', async () => {
  const item = makeItem({ photos: [{ ...(await makePhoto()), type: 'image/heic' }] });
  await enqueue(item);
  setDecoder(async () => ({ problem: 'unreadable' }));
  const [entry] = await listItems();
  expect(entry && (await decodeIfNeeded(entry))).toBe(false);
  expect(await getItem(item.id)).toMatchObject({ state: 'attention', problem: { code: 'unreadablePhoto' } });
});

test('the file of a stuck report holds everything, photos as base64', async () => {
  const photo = await makePhoto(70_000);
  const item = makeItem({ photos: [photo] });
  await enqueue(item);
  const stored = await getItem(item.id);
  const file = stored && toExportFile(stored);
  const content = JSON.parse((await file?.text()) ?? '');
  expect(content).toMatchObject({ format: 'buergerweg-export-1', id: item.id, payload: item.payload });
  expect(Buffer.from(content.photos[0].base64, 'base64')).toEqual(Buffer.from(photo.bytes));
});

test('the state of sent reports is asked without cookies, and not again within minutes', async () => {
  const item = await makeSent();
  const fetched = vi.fn(async (_: string, init: RequestInit) => {
    expect(init.credentials).toBe('omit');
    return Response.json({ status: 'inWork' });
  });
  vi.stubGlobal('fetch', fetched);
  await refreshStatuses();
  await refreshStatuses();
  expect(fetched).toHaveBeenCalledExactlyOnceWith(`/api/follow/secret-${item.id}`, expect.anything());
  expect(await listSent()).toMatchObject([{ status: 'inWork' }]);
});

test('without a network the last known state stays', async () => {
  await makeSent();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
  await refreshStatuses();
  expect(await listSent()).toMatchObject([{ status: null }]);
});

test('a forgotten report is gone from this phone', async () => {
  const item = await makeSent();
  expect(tokenOf({ followUpUrl: 'https://town.example/follow/abc' })).toBe('abc');
  await forgetSent(item.id);
  expect(await listSent()).toEqual([]);
});

test('what belongs to an account can be counted and removed, nothing else', async () => {
  await enqueue(makeItem({ owner: 'anna', photos: [await makePhoto()] }));
  await makeSent('anna');
  const mine = makeItem();
  await enqueue(mine);
  expect(await countOwned('anna')).toBe(1);
  await removeOwned('anna');
  expect((await listItems()).map(({ id }) => id)).toEqual([mine.id]);
  expect(await listSent()).toEqual([]);
});

test('an open draft is known for ten minutes', async () => {
  expect(await hasFreshDraft()).toBe(false);
  await saveDraft('report', { values: {}, photos: [] });
  expect(await hasFreshDraft()).toBe(true);
  vi.useFakeTimers({ now: Date.now() + 11 * 60_000, toFake: ['Date'] });
  expect(await hasFreshDraft()).toBe(false);
  vi.useRealTimers();
});

test('only one at a time works, with and without Web Locks', async () => {
  vi.stubGlobal('navigator', {});
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 20));
    running -= 1;
  };
  await Promise.all([exclusively(work), exclusively(work), exclusively(work)]);
  expect(most).toBe(1);
});

test('who listens is told of every change, until they stop listening', async () => {
  const heard: string[] = [];
  const end = subscribe(({ type }) => heard.push(type));
  await makeSent();
  end();
  await enqueue(makeItem());
  expect(heard).toEqual(['changed', 'changed', 'sent']);
});

test.each([
  [null, null],
  ['120', 120],
  ['Thu, 01 Jan 1970 00:01:00 GMT', 60],
  ['soon', null],
  ['0', null],
])('Retry-After %j means %j seconds', (value, expected) => {
  expect(parseRetryAfter(value, 0)).toBe(expected);
});
