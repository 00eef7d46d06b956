'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { isElsewhere } from '@/lib/crew/area';
import type { LocalReport } from '@/lib/crew/local';
import type { LocalPermit } from '@/lib/crew/local-permits';
import { type Me, me } from '@/lib/crew/me';
import {
  type CrewState,
  forgetCrew,
  readPermits,
  readReports,
  readState,
  writeState,
} from '@/lib/crew/store';
import { loadPhotos, sync } from '@/lib/crew/sync';
import type { LatLng } from '@/lib/geo/types';
import { flushNow } from '@/lib/outbox/flush';
import { listItems, subscribe } from '@/lib/outbox/store';
import type { OutboxEntry } from '@/lib/outbox/types';

/**
 * `first`: nothing lies here and the server cannot be reached. `signedOut` and `noAccess` leave no data.
 */
export type Phase = 'loading' | 'ready' | 'first' | 'signedOut' | 'noAccess';

export interface Crew {
  readonly phase: Phase;
  readonly state: CrewState | null;
  readonly reports: readonly LocalReport[];
  readonly permits: readonly LocalPermit[];
  /** Words that wait, oldest first. */
  readonly items: readonly OutboxEntry[];
  readonly isOffline: boolean;
  readonly isBusy: boolean;
  readonly isCut: boolean;
  /** Counts up when photos have come; those shown look again. */
  readonly photoRound: number;
  readonly refresh: (isFull?: boolean) => Promise<void>;
  /** Other area or order. */
  readonly choose: (choice: Partial<Pick<CrewState, 'area' | 'order'>>) => Promise<void>;
  /** Reads again what lies on the phone. */
  readonly reload: () => Promise<void>;
}

const EVERY_MS = 60_000;

const firstState = (account: CrewState['account']): CrewState => ({
  account,
  area: { kind: 'town' },
  order: 'danger',
  syncedAt: null,
  savedAt: Date.now(),
});

/** What lies on the phone, read again by `reload`. */
function useStored(onFound: () => void) {
  const [state, setState] = useState<CrewState | null>(null);
  const [reports, setReports] = useState<readonly LocalReport[]>([]);
  const [permits, setPermits] = useState<readonly LocalPermit[]>([]);
  const [items, setItems] = useState<readonly OutboxEntry[]>([]);
  const reload = useCallback(async () => {
    const current = await readState();
    setState(current);
    setReports(await readReports());
    setPermits(await readPermits());
    const own = (item: OutboxEntry) => item.kind === 'crewAction' && item.owner === current?.account.id;
    setItems((await listItems()).filter(own));
    if (current) onFound();
  }, [onFound]);
  return { state, reports, permits, items, reload };
}

const fresh = { isOffline: false, isBusy: false, isCut: false, photoRound: 0 };

/** The crew's data on this phone, kept fresh while there is a network. */
export function useCrew(here: LatLng | null): Crew {
  const [phase, setPhase] = useState<Phase>('loading');
  const [news, setNews] = useState(fresh);
  const found = useCallback(() => {
    setPhase((before) => (before === 'loading' || before === 'first' ? 'ready' : before));
  }, []);
  const { state, reports, permits, items, reload } = useStored(found);
  const position = useRef(here);
  position.current = here;
  // Two looks at once would overwrite each other's state.
  const line = useRef<Promise<unknown>>(Promise.resolve());

  // Photos may take long; the next look does not wait for them.
  const bringPhotos = useCallback(async () => {
    if (await loadPhotos()) setNews((before) => ({ ...before, photoRound: before.photoRound + 1 }));
  }, []);

  const look = useCallback(
    async (isFull: boolean) => {
      setNews((before) => ({ ...before, isBusy: true }));
      const next = await lookOnce(position.current, isFull);
      await reload();
      setPhase(next.phase);
      const isOffline = next.kind === 'unreachable';
      setNews(({ isCut, photoRound }) => ({
        isBusy: false,
        isOffline,
        isCut: isStillCut(next, isCut),
        photoRound,
      }));
      if (next.kind === 'fresh') void bringPhotos();
    },
    [reload, bringPhotos],
  );

  const refresh = useCallback(
    (isFull = false) => {
      const turn = line.current.then(() => look(isFull));
      line.current = turn.catch(() => setNews((before) => ({ ...before, isBusy: false })));
      return turn;
    },
    [look],
  );

  const choose = useCallback<Crew['choose']>(
    async (choice) => {
      const current = await readState();
      if (!current) return;
      await writeState({ ...current, ...choice });
      await reload();
      if (choice.area) await refresh(true);
    },
    [refresh, reload],
  );

  useEffect(() => {
    void reload().then(() => refresh());
  }, [reload, refresh]);
  // A position mostly comes after "near" was chosen and looked for: the list would stay that of the whole town.
  const isAway = state !== null && isElsewhere(state.area, here, state.center ?? null);
  useEffect(() => {
    if (isAway) void refresh();
  }, [isAway, refresh]);
  useRefreshing(refresh, reload);
  return { phase, state, reports, permits, items, ...news, refresh, choose, reload };
}

/** A full answer says it anew; changes alone leave it as it was. */
const isStillCut = (next: Looked, before: boolean): boolean =>
  next.kind === 'fresh' ? next.isCut || (before && !next.isFull) : before;

type Looked =
  | { readonly kind: 'fresh'; readonly isCut: boolean; readonly isFull: boolean; readonly phase: Phase }
  | { readonly kind: 'unreachable' | 'signedOut'; readonly phase: Phase };

async function lookOnce(here: LatLng | null, isFull: boolean): Promise<Looked> {
  const [account, kept] = [await me(), await readState()];
  if (account === 'unknown') return { kind: 'unreachable', phase: kept ? 'ready' : 'first' };
  if (account === null || !isCrewAccount(account)) {
    await forgetCrew();
    return { kind: 'signedOut', phase: account ? 'noAccess' : 'signedOut' };
  }
  const state = kept?.account.id === account.id ? kept : firstState(account);
  if (state !== kept) await writeState(state);
  const result = await sync(state, here, isFull);
  if (result.kind === 'unreachable') return { kind: 'unreachable', phase: 'ready' };
  if (result.kind === 'signedOut') return { kind: 'signedOut', phase: 'signedOut' };
  return { kind: 'fresh', isCut: result.isCut, isFull: result.isFull, phase: 'ready' };
}

const isCrewAccount = ({ role }: Me): boolean => role !== 'citizen';

/** Looks again when the network, the app or an answer to a waiting word comes back. */
function useRefreshing(refresh: Crew['refresh'], reload: Crew['reload']): void {
  useEffect(() => {
    const back = () => {
      if (document.visibilityState !== 'visible') return;
      void flushNow('connected');
      void refresh();
    };
    const stop = subscribe((change) => {
      if (change.type === 'changed') void reload();
      if (change.type === 'sent' && change.kind === 'crewAction') void refresh();
    });
    const timer = setInterval(back, EVERY_MS);
    addEventListener('online', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      stop();
      clearInterval(timer);
      removeEventListener('online', back);
      document.removeEventListener('visibilitychange', back);
    };
  }, [refresh, reload]);
}
