import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { writeTx } from '@/db/client';
import { applications } from '@/db/schema';
import { actorOf, systemActor } from '@/lib/accounts/actor';
import { addEvent } from '@/lib/applications/body';
import { civilInstant } from '@/lib/clock';
import { acceptPermit } from '@/lib/crew/accept';
import { damageSpot } from '@/lib/crew/damage-spot';
import { type LocalPermit, mergePermits, seenAcceptance } from '@/lib/crew/local-permits';
import { permitState } from '@/lib/crew/permit-state';
import { permitsFor } from '@/lib/crew/permits';
import { crewQuery, openReportsFor } from '@/lib/crew/queries';
import { sent } from '../helpers/applications';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';
import { makePermit } from '../helpers/permits';
import { inDays, scaffold } from '../services/sondernutzung/entered';

useDatabase();

const allDay = (from: number, to: number) => ({ from: inDays(from), to: inDays(to), daily: null });

describe('the permits of the tour', () => {
  test('hold what is needed on the pavement, and nobody’s name', async () => {
    const running = await makePermit({
      periods: [allDay(-2, 3)],
      conditions: ['walkway', 'light'],
      extra: 'Hydrant frei halten.',
    });
    const { permits } = await permitsFor();
    expect(permits.find(({ id }) => id === running.id)).toMatchObject({
      number: running.number,
      category: 'scaffold',
      place: running.place,
      m2: expect.closeTo(45, 1),
      isRevoked: false,
      accepted: null,
      conditions: [
        'Auf dem Gehweg muss durchgehend eine Breite von mindestens 1,50 m frei bleiben.',
        expect.stringContaining('bei Dunkelheit'),
        'Hydrant frei halten.',
      ],
    });
    expect(JSON.stringify(permits)).not.toContain('Brandt');
  });

  test('over and revoked ones stay until somebody has looked; far ones and undecided ones are not there', async () => {
    const over = await makePermit({ periods: [allDay(-20, -3)] });
    const revoked = await makePermit({ state: 'revoked', periods: [allDay(-2, 9)] });
    const far = await makePermit({ periods: [allDay(15, 20)] });
    const asked = await makePermit({ state: 'inReview', periods: [allDay(0, 4)] });
    const closed = await makePermit({ state: 'closed', periods: [allDay(-9, -5)] });
    const { permits } = await permitsFor();
    const ids = permits.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([over.id, revoked.id]));
    for (const { id } of [far, asked, closed]) expect(ids).not.toContain(id);
    expect(permits.find(({ id }) => id === revoked.id)?.isRevoked).toBe(true);
    expect(ids.indexOf(over.id)).toBe(0);
  });
});

test('posters have a permit without ground: what, how many, until when, and their place when something is broken', async () => {
  const entered = {
    what: { category: 'posters', purpose: 'business', pieces: '20', posterSize: 'a1' },
    when: { from: inDays(1), to: inDays(9), isDaily: 'no' },
    where: { street: 'Steinstraße', houseNumber: '', area: '' },
    traffic: { impact: 'none' },
  };
  const { id, number } = await sent(undefined, scaffold(entered), 'sondernutzung');
  await writeTx(async (tx) => {
    await tx.update(applications).set({ state: 'announced' }).where(eq(applications.id, id));
    await addEvent(
      tx,
      id,
      systemActor,
      { type: 'transition', key: 'grant', body: { asked: {} } },
      Date.now(),
    );
  });
  const crew = actorOf(await makeUser({ role: 'crew' }));
  const found = async () => (await permitsFor()).permits.find((permit) => permit.id === id);
  expect(await found()).toMatchObject({
    number,
    category: 'posters',
    place: 'Steinstraße',
    shape: [],
    pieces: 20,
  });
  const spot = await damageSpot(id, 'Hängen noch am Mast.');
  expect(spot).toMatchObject({ place: 'Steinstraße', accuracyM: expect.any(Number) });
  const acceptance = { v: 1, permitId: id, result: 'damage', at: Date.now(), note: 'Hängen noch am Mast.' };
  const said = { id: randomUUID(), contentKey: 'a'.repeat(64), acceptance, photos: [], spot };
  const accepted = await acceptPermit(crew, said);
  expect(accepted).toMatchObject({ ok: true, value: { receipt: { permitId: id, result: 'damage' } } });
  expect((await found())?.accepted).toMatchObject({ result: 'damage', trackingCode: expect.any(String) });
  // The tour's report says where it comes from.
  const { reports } = await openReportsFor(crew, crewQuery.parse({}));
  expect(reports.find(({ permit }) => permit?.id === id)?.permit).toEqual({ id, number });
});

describe('whether it holds at this moment', () => {
  const day = { from: '2026-10-24', to: '2026-10-26', daily: { from: 8 * 60, to: 18 * 60 } };
  const permit = {
    periods: [day],
    startsAt: civilInstant(day.from, 8),
    endsAt: civilInstant(day.to, 18),
    isRevoked: false,
  };
  test.each([
    ['before the first day', civilInstant('2026-10-24', 7, 59), 'soon'],
    ['at the first minute', civilInstant('2026-10-24', 8), 'now'],
    ['at the last minute of a day', civilInstant('2026-10-24', 17, 59), 'now'],
    ['in the evening', civilInstant('2026-10-24', 18), 'paused'],
    ['at 8 on the day the clocks go back', civilInstant('2026-10-25', 8), 'now'],
    ['at 7:30 on that day', civilInstant('2026-10-25', 7, 30), 'paused'],
    ['after the last minute', civilInstant('2026-10-26', 18), 'over'],
  ])('%s: %s → %s', (_when, now, expected) => {
    expect(permitState(permit, now)).toBe(expected);
  });

  test('over midnight the night after still counts', () => {
    const night = { ...day, daily: { from: 22 * 60, to: 4 * 60 } };
    const ofNight = { ...permit, periods: [night], startsAt: civilInstant(day.from, 22) };
    expect(permitState(ofNight, civilInstant('2026-10-25', 3))).toBe('now');
    expect(permitState(ofNight, civilInstant('2026-10-25', 12))).toBe('paused');
  });

  test('revoked is never valid, and what was looked at is done', () => {
    const now = civilInstant('2026-10-24', 12);
    expect(permitState({ ...permit, isRevoked: true }, now)).toBe('revoked');
    expect(permitState({ ...permit, isRevoked: true }, now, true)).toBe('accepted');
  });
});

test('an answer of the server never covers a word that waits, and forgets what is gone', () => {
  const fresh = (id: string) => ({ id, accepted: null }) as LocalPermit;
  const said = { ...fresh('a'), mine: { result: 'damage' as const, at: 1 } };
  const gone = { ...fresh('b'), mine: { result: 'fine' as const, at: 2 } };
  const left = { ...fresh('c'), mine: null };
  const merged = mergePermits([said, gone, left], [fresh('a'), fresh('d')], new Set(['a', 'b']));
  expect(merged.map(({ id }) => id).sort()).toEqual(['a', 'b', 'd']);
  expect(merged.map((permit) => seenAcceptance(permit)?.result ?? null)).toEqual(['damage', null, 'fine']);
  expect(mergePermits(merged, [fresh('a')], new Set()).map(({ mine }) => mine)).toEqual([null]);
});

describe('more permits than a phone is given', { timeout: 60_000 }, () => {
  const many = async (count: number, period: ReturnType<typeof allDay>) => {
    const made: string[] = [];
    // One after the other: each needs the number after the last.
    for (let index = 0; index < count; index++) made.push((await makePermit({ periods: [period] })).id);
    return made;
  };

  test('what is over and waits never takes the place of what is valid, and the latest of it is there', async () => {
    const long = await makePermit({ periods: [allDay(-400, -300)] });
    await many(300, allDay(-20, -5));
    const late = await makePermit({ periods: [allDay(-4, -1)] });
    const valid = await makePermit({ periods: [allDay(-1, 30)] });
    const answer = await permitsFor();
    const ids = answer.permits.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([valid.id, late.id]));
    expect(ids).not.toContain(long.id);
    expect(answer).toMatchObject({ isCut: false, isOverCut: true });
  });

  test('says so when there are too many that are valid, and leaves out what only begins soon first', async () => {
    const soon = await makePermit({ periods: [allDay(2, 3)] });
    await many(300, allDay(-1, 40));
    const answer = await permitsFor();
    expect(answer.isCut).toBe(true);
    expect(answer.permits.map(({ id }) => id)).not.toContain(soon.id);
  });
});
