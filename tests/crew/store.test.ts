import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { conflictOf, giveUp, sendAnyway } from '@/lib/crew/conflicts';
import { isToDo, type LocalReport, seenStatus } from '@/lib/crew/local';
import { say } from '@/lib/crew/say';
import {
  type CrewState,
  changeReports,
  forgetCrew,
  readPhoto,
  readReports,
  readState,
  tidyPhotos,
  writePhoto,
  writeState,
} from '@/lib/crew/store';
import { waitingReports } from '@/lib/crew/sync';
import { settle } from '@/lib/outbox/sending';
import { getItem, listItems, removeItem } from '@/lib/outbox/store';

// Nothing may leave the phone in these tests: there is no town to talk to.
vi.mock('@/lib/outbox/flush', () => ({ flushNow: async () => undefined }));

const state = (id: string): CrewState => ({
  account: { id, name: 'Kolonne 2', role: 'crew' },
  area: { kind: 'town' },
  order: 'danger',
  syncedAt: 1,
  savedAt: Date.now(),
});

const local = (id: string): LocalReport => ({
  id,
  category: 'drain',
  lat: 51.35,
  lng: 8.28,
  accuracyM: null,
  place: 'Ruhrstraße 31',
  district: 'Meschede',
  description: '',
  locale: 'de',
  answers: {},
  hazard: true,
  affected: 1,
  receivedAt: 1,
  status: 'checked',
  responsible: 'town',
  version: 3,
  photos: [{ id: `photo-${id}`, color: '#777777' }],
  isCalling: true,
  mine: null,
  isGone: false,
});

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;
const only = async (): Promise<LocalReport> => {
  const [report] = await readReports();
  if (!report) throw new Error('no report');
  return report;
};

beforeEach(async () => {
  await forgetCrew();
  for (const { id } of await listItems()) await removeItem(id);
});

describe('the tour on the phone', () => {
  test('goes when another account signs in', async () => {
    await writeState(state('anna'));
    await changeReports(() => [local('a')]);
    await writePhoto('photo-a', bytes('x'));
    await writeState(state('bernd'));
    expect(await readReports()).toEqual([]);
    expect(await readPhoto('photo-a')).toBeUndefined();
    expect((await readState())?.account.id).toBe('bernd');
  });

  test('stays for the same account, and goes after 14 days without the town', async () => {
    await writeState(state('anna'));
    await changeReports(() => [local('a')]);
    await writeState(state('anna'));
    expect(await readReports()).toHaveLength(1);
    expect(await readState(Date.now() + 13 * 24 * 3600_000)).not.toBeNull();
    expect(await readState(Date.now() + 15 * 24 * 3600_000)).toBeNull();
    expect(await readReports()).toEqual([]);
  });

  test('keeps the photos that are named, drops the others and says what is missing', async () => {
    await writePhoto('old', bytes('old'));
    await writePhoto('kept', bytes('kept'));
    expect(await tidyPhotos(['kept', 'new'])).toEqual(['new']);
    expect(await readPhoto('old')).toBeUndefined();
    expect(await readPhoto('kept')).toBeDefined();
  });
});

describe('a word on a report', () => {
  beforeEach(async () => {
    await writeState(state('anna'));
    await changeReports(() => [local('a')]);
  });

  test('waits in the outbox for this account, with what the crew saw, and shows at once', async () => {
    await say('anna', await only(), { action: 'accept' });
    await say('anna', await only(), { action: 'notOurs', body: 'strassenNrw', note: 'B55' });
    const items = await listItems();
    expect(items.map(({ owner, kind, series }) => [owner, kind, series])).toEqual([
      ['anna', 'crewAction', 'a'],
      ['anna', 'crewAction', 'a'],
    ]);
    expect(items.map(({ payload }) => payload)).toMatchObject([
      { v: 1, reportId: 'a', action: 'accept', baseVersion: 3, baseStatus: 'checked' },
      { action: 'notOurs', baseVersion: 4, baseStatus: 'accepted', body: 'strassenNrw', note: 'B55' },
    ]);
    expect(items[0]?.url).toBe(`/api/crew/actions/${items[0]?.id}`);
    const report = await only();
    expect([seenStatus(report), isToDo(report), report.isCalling]).toEqual(['forwarded', false, false]);
    expect(await waitingReports()).toEqual(new Set(['a']));
  });

  test('is said when it waits, even if there is no room to show it', async () => {
    const isFull = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await say('anna', await only(), { action: 'accept' });
    expect(isFull).toHaveBeenCalledOnce();
    isFull.mockRestore();
    expect(await waitingReports()).toEqual(new Set(['a']));
  });

  test('is not said when there is no room for it', async () => {
    const isFull = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(say('anna', await only(), { action: 'accept' })).rejects.toThrow('full');
    isFull.mockRestore();
    expect((await only()).mine).toBeNull();
    expect(await waitingReports()).toEqual(new Set());
  });

  describe('that somebody else has overtaken', () => {
    const refuse = async (status: string): Promise<void> => {
      await say('anna', await only(), { action: 'done', note: 'fertig' });
      const [item] = await listItems();
      const detail = { reason: 'changed', reportId: 'a', status, version: 9, by: 'crew', at: 1000 };
      await settle(item?.id ?? '', { to: 'attention', problem: { code: 'conflict', detail } });
    };
    const conflict = async () => {
      const [item, ...others] = await listItems();
      const found = item && conflictOf(item, [item, ...others]);
      if (!found) throw new Error('no conflict');
      return found;
    };

    test('can be said again when the report is still open', async () => {
      await refuse('inWork');
      expect(await conflict()).toMatchObject({ by: 'crew', at: 1000, status: 'inWork', canSayAgain: true });
      const before = await conflict();
      await sendAnyway(before);
      const item = await getItem(before.itemIds[0] ?? '');
      expect(item).toMatchObject({
        state: 'waiting',
        payload: { action: 'done', note: 'fertig', baseVersion: 9, baseStatus: 'inWork' },
      });
      expect(item?.payload.keep).toBeUndefined();
    });

    test('can only be kept beside it when the report is closed', async () => {
      await refuse('forwarded');
      expect((await conflict()).canSayAgain).toBe(false);
      const { itemIds } = await conflict();
      await sendAnyway(await conflict());
      expect((await getItem(itemIds[0] ?? ''))?.payload).toMatchObject({ keep: true, baseVersion: 3 });
      expect(await only()).toMatchObject({ status: 'forwarded', mine: null, isGone: true });
    });

    test('can be given up: then the other one’s result shows', async () => {
      await refuse('forwarded');
      await giveUp(await conflict());
      expect(await listItems()).toEqual([]);
      expect(await only()).toMatchObject({ status: 'forwarded', version: 9, mine: null, isGone: true });
    });
  });

  describe('and another one behind it, that somebody else has overtaken', () => {
    const sha256 = 'a'.repeat(64);
    const photo = { id: 'p', name: 'image.jpg', type: 'image/jpeg', bytes: bytes('after'), sha256 };
    const series = async (status: string) => {
      await say('anna', await only(), { action: 'accept' });
      await say('anna', await only(), { action: 'done', note: 'Kalt verfüllt', photos: [photo] });
      const [first] = await listItems();
      const detail = { reason: 'changed', reportId: 'a', status, version: 9, by: 'crew', at: 1000 };
      await settle(first?.id ?? '', { to: 'attention', problem: { code: 'conflict', detail } });
      const items = await listItems();
      const found = items.flatMap((item) => conflictOf(item, items) ?? []);
      expect(found).toHaveLength(1);
      const [conflict] = found;
      if (!conflict) throw new Error('no conflict');
      return conflict;
    };
    const payloads = async () => (await listItems()).map(({ state, payload }) => ({ state, ...payload }));

    test('is asked about once, as the last word, with what the words hold', async () => {
      expect(await series('notFound')).toMatchObject({
        action: 'done',
        photoCount: 1,
        hasNote: true,
        canSayAgain: false,
      });
    });

    test('is kept whole beside the other one’s result', async () => {
      await sendAnyway(await series('notFound'));
      expect(await payloads()).toMatchObject([
        { state: 'waiting', action: 'accept', keep: true },
        { state: 'waiting', action: 'done', keep: true, note: 'Kalt verfüllt' },
      ]);
      const [, last] = await listItems();
      expect((await getItem(last?.id ?? ''))?.photos).toMatchObject([{ sha256 }]);
    });

    test('is said again on what is there: a step already passed is only noted', async () => {
      const conflict = await series('inWork');
      expect(conflict.canSayAgain).toBe(true);
      await sendAnyway(conflict);
      expect(await payloads()).toMatchObject([
        { action: 'accept', keep: true },
        { action: 'done', baseVersion: 9, baseStatus: 'inWork' },
      ]);
    });

    test('is said again step by step where the report takes each', async () => {
      await sendAnyway(await series('new'));
      expect(await payloads()).toMatchObject([
        { action: 'accept', baseVersion: 9, baseStatus: 'new' },
        { action: 'done', baseVersion: 10, baseStatus: 'accepted' },
      ]);
    });

    test('is given up as a whole, and words of another account stay', async () => {
      const conflict = await series('notFound');
      await say('bernd', await only(), { action: 'accept' });
      await giveUp(conflict);
      expect((await listItems()).map(({ owner }) => owner)).toEqual(['bernd']);
      expect(await only()).toMatchObject({ status: 'notFound', mine: null, isGone: true });
    });
  });

  test('that waits for other reasons is no conflict', async () => {
    await say('anna', await only(), { action: 'done' });
    const [item] = await listItems();
    expect(item && conflictOf(item, [item])).toBeNull();
    await settle(item?.id ?? '', { to: 'attention', problem: { code: 'invalid' } });
    const [refused] = await listItems();
    expect(refused && conflictOf(refused, [refused])).toBeNull();
  });
});
