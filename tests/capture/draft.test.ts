import { describe, expect, test } from 'vitest';
import {
  begun,
  type CaptureDraft,
  gapsOf,
  isWorthKeeping,
  newDraft,
  restoreDraft,
  valuesOf,
  withMeasured,
} from '@/lib/capture/draft';
import { contentOf, draftOf, itemOf } from '@/lib/capture/outgoing';
import type { PreparedPhoto } from '@/lib/capture/photo-types';
import { withoutPhoto, withPainted, withPhoto, withUndecoded } from '@/lib/capture/photos';
import { placeAt, placeOfFix, withFix } from '@/lib/capture/place';
import { createSaver } from '@/lib/capture/saver';
import { suggestionFrom } from '@/lib/capture/suggestion';
import { textsMissingForCatalogue } from '../helpers/catalogue-texts';

const id = '0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee';
const empty = newDraft(id, Date.UTC(2026, 10, 23, 8));
const bytes = (size: number) => new ArrayBuffer(size);
const photo = (sha256: string, exif: PreparedPhoto['exifPosition'] = null): PreparedPhoto => ({
  bytes: bytes(8),
  type: 'image/jpeg',
  sha256,
  width: 10,
  height: 10,
  preview: bytes(4),
  exifPosition: exif,
});
const hashes = (draft: CaptureDraft) => draft.photos.map(({ sha256 }) => sha256);
const townHall = { lat: 51.3503, lng: 8.2836 };
const fix = { ...townHall, accuracyM: 8.4, at: 0 };

describe('photos of a draft', () => {
  test('two photos are two, though the camera names both image.jpg', () => {
    const draft = withPhoto(withPhoto(empty, photo('a')), photo('b'));
    expect(new Set(draft.photos.map(({ name }) => name)).size).toBe(2);
    expect(hashes(draft)).toEqual(['a', 'b']);
  });

  test('a painted photo takes the place of the original, which leaves the draft with its preview', () => {
    const draft = withPhoto(withPhoto(empty, photo('a')), photo('b'));
    const painted = withPhoto(draft, photo('c'), draft.photos[0]?.id);
    expect(hashes(painted)).toEqual(['c', 'b']);
    expect(Object.keys(painted.previews)).toEqual(expect.arrayContaining(painted.photos.map((p) => p.id)));
    expect(Object.keys(painted.previews)).toHaveLength(2);
  });

  test('with the last photo its position goes too', () => {
    const draft = withPhoto(empty, photo('a', { lat: 51, lng: 8 }));
    expect(draft.exif).toMatchObject({ lat: 51, lng: 8 });
    expect(withoutPhoto(draft, draft.photos[0]?.id ?? '').exif).toBeNull();
  });

  test('a HEIC photo waits for its decoder and is known as such until it is replaced', () => {
    const waiting = withUndecoded(empty, bytes(9), 'h');
    expect(waiting.undecoded).toEqual([waiting.photos[0]?.id]);
    expect(withPhoto(waiting, photo('a'), waiting.photos[0]?.id).undecoded).toEqual([]);
  });

  test('the position goes with the photo that names it, but not when that is painted over', () => {
    const two = withPhoto(withPhoto(empty, photo('a', { lat: 51, lng: 8 })), photo('b'));
    const [first, second] = two.photos.map(({ id }) => id) as [string, string];
    expect(withoutPhoto(two, second).exif).toMatchObject({ photoId: first });
    expect(withoutPhoto(two, first).exif).toBeNull();
    expect(withPhoto(two, photo('c'), first).exif).toBeNull();
    expect(withUndecoded(two, bytes(9), 'h', first).exif).toBeNull();
    const painted = withPainted(two, photo('c'), first);
    expect(painted.exif).toEqual({ lat: 51, lng: 8, photoId: painted.photos[0]?.id });
    expect(hashes(painted)).toEqual(['c', 'b']);
  });

  test('a HEIC photo replaces, too: the old one is not sent', () => {
    const two = withPhoto(withPhoto(empty, photo('face')), photo('b'));
    const replaced = withUndecoded(two, bytes(9), 'h', two.photos[0]?.id);
    expect(hashes(replaced)).toEqual(['h', 'b']);
    expect(replaced.undecoded).toEqual([replaced.photos[0]?.id]);
    expect(Object.keys(replaced.previews)).toEqual([replaced.photos[1]?.id]);
  });

  test('a sixth photo does not go in, whichever way it comes; replacing one of five does', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].reduce((draft, hash) => withPhoto(draft, photo(hash)), empty);
    expect(withPhoto(five, photo('f'))).toBe(five);
    expect(withUndecoded(five, bytes(9), 'f')).toBe(five);
    expect(hashes(withPhoto(five, photo('f'), five.photos[4]?.id))).toEqual(['a', 'b', 'c', 'd', 'f']);
    expect(withPhoto(five, photo('f'), 'removed-meanwhile')).toBe(five);
  });
});

describe('where a draft was begun', () => {
  const here = { ...townHall, accuracyM: 8, at: 0 };
  const later = { ...here, lat: 51.36, at: 6 * 3600_000 };
  const taken = withPhoto({ ...empty, fix: here }, photo('a'));

  test('what was begun at the damage keeps its position when it is opened at home', () => {
    expect(withMeasured(taken, later).fix).toBe(here);
    expect(withMeasured({ ...taken, fix: null }, later).fix).toBe(later);
  });

  test('a better fix of the same minute counts, and an empty draft follows the person', () => {
    const soon = { ...here, at: 60_000 };
    expect(withMeasured(taken, soon).fix).toBe(soon);
    expect(withMeasured({ ...empty, fix: here }, later).fix).toBe(later);
  });

  test('the camera opens hours after the page: the report begins now, and not where the page was opened', () => {
    expect(begun({ ...empty, fix: here }, 60_001)).toMatchObject({ startedAt: 60_001, fix: null });
    expect(begun({ ...empty, fix: here }, 60_000).fix).toBe(here);
    expect(begun(taken, 6 * 3600_000)).toBe(taken);
  });
});

describe('the place of a draft', () => {
  test('a measured place follows a better fix, a chosen one never', () => {
    const measured = withFix(null, fix);
    expect(measured).toMatchObject({ source: 'device', accuracyM: 8, insideTown: true });
    const better = { ...fix, lat: 51.351 };
    expect(withFix(measured, better)?.lat).toBe(51.351);
    const pinned = placeAt(townHall, 'pin');
    expect(withFix(pinned, better)).toBe(pinned);
  });

  test('a measured place that was confirmed does not move any more', () => {
    const confirmed = { ...placeOfFix(fix), isConfirmed: true };
    expect(withFix(confirmed, { ...fix, lat: 51.4 })).toBe(confirmed);
  });

  test('above 50 metres it must be confirmed before it can be sent', () => {
    const complete = { ...empty, category: 'roadway' } as const;
    const vague = placeOfFix({ ...fix, accuracyM: 51 });
    expect(gapsOf({ ...complete, place: vague })).toEqual(['place']);
    expect(gapsOf({ ...complete, place: { ...vague, isConfirmed: true } })).toEqual([]);
    expect(gapsOf({ ...complete, place: placeOfFix({ ...fix, accuracyM: 50 }) })).toEqual([]);
  });

  test('outside the town the neighbour is named', () => {
    expect(placeAt({ lat: 51.3636, lng: 8.4 }, 'pin')).toMatchObject({ insideTown: false, label: 'Bestwig' });
  });
});

describe('the position of a photo as a suggestion', () => {
  const now = Date.UTC(2026, 10, 23, 12);

  test('it tells distance and age', () => {
    const exif = { lat: 51.3593, lng: 8.2836, takenAt: now - 3 * 24 * 3600_000 };
    expect(suggestionFrom(exif, townHall, now)).toMatchObject({ distanceM: 1001, ageMin: 4320 });
  });

  test('where the person stands anyway it says nothing', () => {
    expect(suggestionFrom({ lat: 51.35035, lng: 8.2836 }, townHall, now)).toBeNull();
  });

  test('without a place it has no distance; a time in the future is no age', () => {
    expect(suggestionFrom({ ...townHall, takenAt: now + 3600_000 }, null, now)).toMatchObject({
      distanceM: null,
      ageMin: null,
    });
  });

  test('no position, no suggestion', () => expect(suggestionFrom(null, townHall, now)).toBeNull());
});

describe('storing a draft', () => {
  const full: CaptureDraft = withPhoto({ ...empty, description: 'Loch', category: 'roadway' }, photo('a'));

  test('what was stored comes back', () => {
    expect(restoreDraft(structuredClone(valuesOf(full)), full.photos)).toEqual(full);
  });

  test.each([null, 'x', {}, { v: 2, id }, { v: 1 }])('%j is not a draft', (stored) => {
    expect(restoreDraft(stored, [])).toBeNull();
  });

  test('an untouched draft is not worth keeping, a word is', () => {
    expect(isWorthKeeping({ ...empty, fix })).toBe(false);
    expect(isWorthKeeping({ ...empty, description: 'x' })).toBe(true);
  });

  test('an older draft never overwrites a newer one, and what changes in between is written', async () => {
    const written: string[] = [];
    const releases: (() => void)[] = [];
    const save = createSaver(
      (draft) =>
        new Promise<void>((resolve) => releases.push(resolve)).then(
          () => void written.push(draft.description),
        ),
      () => undefined,
    );
    const done = save({ ...empty, description: '1' });
    void save({ ...empty, description: '2' });
    void save({ ...empty, description: '3' });
    releases.shift()?.();
    await tick();
    releases.shift()?.();
    await done;
    expect(written).toEqual(['1', '3']);
  });

  test('a full storage is told, and the next change is tried again', async () => {
    const told: unknown[] = [];
    let isFull = true;
    const save = createSaver(
      async () => {
        if (isFull) throw new Error('QuotaExceededError');
      },
      (_, error) => told.push(error),
    );
    await save(empty);
    isFull = false;
    await save(empty);
    expect(told).toEqual([expect.any(Error), null]);
  });
});

const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a draft on its way', () => {
  const place = { ...placeOfFix(fix), isConfirmed: true, label: 'Ruhrstraße 12' };
  const draft: CaptureDraft = withPhoto(
    {
      ...empty,
      category: 'roadway',
      place,
      answers: { depth: 'over5' },
      description: ' Loch ',
      isPrivate: true,
    },
    photo('a', { lat: 51.36, lng: 8.28 }),
  );

  test('it becomes an anonymous item under the UUID it had from the beginning', () => {
    expect(itemOf(draft, contentOf(draft, place, 'de'))).toMatchObject({
      id,
      owner: null,
      url: `/api/reports/${id}`,
      part: 'report',
      title: { category: 'roadway', place: 'Ruhrstraße 12' },
      payload: {
        v: 1,
        lat: townHall.lat,
        accuracyM: 8,
        positionSource: 'device',
        description: 'Loch',
        isPublic: false,
        exifPosition: { lat: 51.36, lng: 8.28 },
      },
    });
  });

  test('a waiting item becomes a draft again', () => {
    const again = draftOf(id, contentOf(draft, place, 'de'), 0);
    expect(again).toMatchObject({
      id,
      step: 'send',
      category: 'roadway',
      answers: { depth: 'over5' },
      isPrivate: true,
      place: { ...place },
    });
    expect(hashes(again)).toEqual(['a']);
  });

  test('an item without a place becomes a draft that asks for it', () => {
    const content = contentOf(draft, place, 'de');
    const again = draftOf(id, { ...content, payload: { v: 1, category: 'roadway' } }, 0);
    expect(gapsOf(again)).toEqual(['place']);
  });
});

test('every question and option of the catalogue has its words, in both languages', () => {
  expect(textsMissingForCatalogue()).toEqual([]);
});

test('the place of several photos says whose it is', () => {
  const two = withPhoto(withPhoto(empty, photo('a')), photo('b', { lat: 51, lng: 8 }));
  expect(two.exif).toEqual({ lat: 51, lng: 8, photoId: two.photos[1]?.id });
});
