import { beforeEach, expect, test } from 'vitest';
import { closeDatabase, write } from '@/lib/outbox/database';
import { clearDraft, draftFromItem, loadDraft, loadShared, saveDraft, saveShared } from '@/lib/outbox/drafts';
import { toExportFile } from '@/lib/outbox/export';
import { dropRefusedPhotos } from '@/lib/outbox/photo-change';
import { beginSending, recoverCrashed, settle } from '@/lib/outbox/sending';
import { changeItem, enqueue, getItem, listItems, removeItem } from '@/lib/outbox/store';
import type { StoredPhoto } from '@/lib/outbox/types';
import { makeItem, makePhoto, wipePhone } from '../helpers/outbox';

beforeEach(wipePhone);

test('an item is there with every byte after the page has gone', async () => {
  const photos = [await makePhoto(), await makePhoto()];
  const item = makeItem({ photos });
  await enqueue(item);
  await closeDatabase();
  const stored = await getItem(item.id);
  expect(stored).toMatchObject({ payload: item.payload, state: 'waiting', attempts: 0 });
  expect(stored?.photos.map(({ bytes }) => new Uint8Array(bytes))).toEqual(
    photos.map(({ bytes }) => new Uint8Array(bytes)),
  );
});

test('two camera shots with the same name stay two photos', async () => {
  const item = makeItem({ photos: [await makePhoto(), await makePhoto()] });
  await enqueue(item);
  const [first, second] = (await getItem(item.id))?.photos ?? [];
  expect(first?.name).toBe(second?.name);
  expect(first?.sha256).not.toBe(second?.sha256);
});

test('the same item twice, as by a double tap, is one item', async () => {
  const item = makeItem();
  await Promise.all([enqueue(item), enqueue(item)]);
  expect(await listItems()).toHaveLength(1);
});

test('an item that was sent is not taken again', async () => {
  const item = makeItem();
  await enqueue(item);
  await beginSending(item.id);
  await settle(item.id, {
    to: 'sent',
    receipt: { id: item.id, trackingCode: 'M-1', followUpUrl: '/follow/x' },
  });
  await enqueue(item);
  expect(await listItems()).toEqual([]);
});

test('items are listed oldest first and without their bytes', async () => {
  const items = [makeItem({ photos: [await makePhoto(10)] }), makeItem(), makeItem()];
  for (const item of [...items].reverse()) await enqueue(item);
  const entries = await listItems();
  expect(entries.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  expect(entries[0]?.photos).toEqual([expect.objectContaining({ size: 10 })]);
  expect(entries[0]?.photos[0]).not.toHaveProperty('bytes');
});

test('a change keeps the UUID, drops bytes no longer used and makes the item wait again', async () => {
  const [before, after] = [await makePhoto(), await makePhoto()];
  const item = makeItem({ photos: [before] });
  await enqueue(item);
  expect(await changeItem(item.id, { ...item, photos: [after] })).toBe('changed');
  const stored = await getItem(item.id);
  expect(stored?.photos.map(({ sha256 }) => sha256)).toEqual([after.sha256]);
  expect(stored?.earlier).toEqual([]);
});

test('changing what may have arrived keeps the earlier version with its photos', async () => {
  const item = makeItem({ photos: [await makePhoto()] });
  await enqueue(item);
  await beginSending(item.id);
  await settle(item.id, { to: 'waiting', problem: { code: 'unreachable' }, delayMs: 1, scope: 'line' });
  await changeItem(item.id, { ...item, payload: { v: 1, category: 'drain' }, photos: [] });
  const stored = await getItem(item.id);
  expect(stored?.earlier).toHaveLength(1);
  expect(stored?.earlier[0]).toMatchObject({ payload: item.payload, photos: item.photos });
});

test('an item on its way can be neither changed, held nor removed', async () => {
  const item = makeItem();
  await enqueue(item);
  await beginSending(item.id);
  expect(await changeItem(item.id, item)).toBe('sending');
  expect(await removeItem(item.id)).toBe('sending');
  expect(await draftFromItem(item.id)).toBeNull();
});

test('while the person changes an item it is not sent', async () => {
  const item = makeItem({ photos: [await makePhoto()] });
  await enqueue(item);
  expect((await draftFromItem(item.id))?.photos).toHaveLength(1);
  expect(await beginSending(item.id)).toBeNull();
});

test('an item whose sender died waits again', async () => {
  const item = makeItem();
  await enqueue(item);
  await beginSending(item.id);
  await recoverCrashed();
  expect((await getItem(item.id))?.state).toBe('waiting');
  expect((await getItem(item.id))?.isUncertain).toBe(true);
});

/** As a browser does that is short of room. */
const loseBytesOf = ({ sha256 }: StoredPhoto) =>
  write(async (tx) => {
    for (const key of await tx.objectStore('photos').getAllKeys())
      if (key.endsWith(sha256)) await tx.objectStore('photos').delete(key);
  });

test('an item that has lost a photo is named, can be changed, kept as a file and sent without it', async () => {
  const [lost, whole] = [await makePhoto(), await makePhoto()];
  const item = makeItem({ photos: [lost, whole] });
  await enqueue(item);
  await loseBytesOf(lost);
  expect(await beginSending(item.id)).toBeNull();
  expect((await listItems())[0]).toMatchObject({
    state: 'attention',
    problem: { code: 'unreadablePhoto', fields: { 'photos.0': 'lost' } },
  });
  expect((await draftFromItem(item.id))?.photos).toEqual([whole]);
  const kept = await getItem(item.id);
  expect(kept && JSON.parse(await toExportFile(kept).text()).photos).toHaveLength(1);
  expect(await dropRefusedPhotos(item.id)).toBe('changed');
  expect((await beginSending(item.id))?.photos).toEqual([whole]);
});

test('a draft that has lost a photo keeps all the rest', async () => {
  const [lost, whole] = [await makePhoto(), await makePhoto()];
  await saveDraft('report', { values: { step: 2 }, photos: [lost, whole] });
  await loseBytesOf(lost);
  expect(await loadDraft('report')).toMatchObject({ values: { step: 2 }, photos: [whole] });
});

test('a draft comes back with its photos and goes without a trace', async () => {
  const photo = await makePhoto();
  await saveDraft('report', { values: { step: 2 }, photos: [photo] });
  await saveDraft('report', { values: { step: 3 }, photos: [photo] });
  expect(await loadDraft('report')).toMatchObject({ values: { step: 3 }, photos: [photo], editing: null });
  await clearDraft('report');
  expect(await loadDraft('report')).toBeNull();
});

test('photos shared one after the other are all there', async () => {
  await saveShared([await makePhoto()]);
  await saveShared([await makePhoto()]);
  expect(await loadShared()).toHaveLength(2);
});
