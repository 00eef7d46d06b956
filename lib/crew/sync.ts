import { listItems } from '../outbox/store';
import { areaQuery, isElsewhere } from './area';
import { ask } from './ask';
import { mergeReports } from './local';
import { mergePermits } from './local-permits';
import type { PermitsAnswer } from './permit-types';
import {
  type CrewState,
  changePermits,
  changeReports,
  forgetCrew,
  readReports,
  readState,
  tidyPhotos,
  writePhoto,
  writeState,
} from './store';
import type { CrewAnswer } from './types';

export type SyncResult =
  | {
      readonly kind: 'fresh';
      readonly state: CrewState;
      readonly isCut: boolean;
      /** All open reports of the area have come, not only changes. */
      readonly isFull: boolean;
    }
  /** No network, or something that is not our server. What lies here stays. */
  | { readonly kind: 'unreachable' }
  /** The session has ended or was taken away: nothing of the tour is left on the phone. */
  | { readonly kind: 'signedOut' };

interface Here {
  readonly lat: number;
  readonly lng: number;
}

/**
 * Brings the open reports of the chosen area onto the phone.
 * @param isForced all of them, not only what has changed
 */
export async function sync(state: CrewState, here: Here | null, isForced: boolean): Promise<SyncResult> {
  const { area, center: asked = null } = state;
  const since = isForced || isElsewhere(area, here, asked) ? null : state.syncedAt;
  const isFull = since === null;
  // Changes are asked for around the same point as what they change.
  const around = area.kind === 'near' ? here : null;
  const center = isFull ? around : asked;
  const answer = await askForReports(areaQuery(area, center, since));
  if (answer === 'refused') {
    await forgetCrew();
    return { kind: 'signedOut' };
  }
  if (!answer) return { kind: 'unreachable' };
  const waiting = await waitingReports();
  const next: CrewState = { ...state, center, syncedAt: answer.at, savedAt: Date.now() };
  await writeState(next);
  const gone = new Set(answer.gone);
  const fresh = { fresh: answer.reports, gone, waiting, isFull, now: Date.now() };
  await changeReports((local) => mergeReports({ local, ...fresh }));
  const permits = await askForPermits();
  if (permits) await keepPermits(permits, waiting);
  return { kind: 'fresh', state: next, isCut: answer.isCut, isFull };
}

async function keepPermits({ permits, ...cutPermits }: PermitsAnswer, waiting: Set<string>): Promise<void> {
  await changePermits((local) => mergePermits(local, permits, waiting));
  // Read anew: the crew may have chosen another area while the permits were on their way.
  const current = await readState();
  if (current) await writeState({ ...current, cutPermits });
}

/** Ids of the reports and permits of which this phone has still something to send. */
export async function waitingReports(): Promise<Set<string>> {
  const items = await listItems();
  return new Set(items.flatMap(({ kind, series }) => (kind === 'crewAction' && series ? [series] : [])));
}

async function askForReports(query: string): Promise<CrewAnswer | 'refused' | null> {
  try {
    const response = await ask(`/api/crew/reports?${query}`);
    const body: unknown = await response.json();
    if (response.ok && isAnswer(body)) return body;
    return isRefusal(response.status, body) ? 'refused' : null;
  } catch {
    return null;
  }
}

/** The permits of the tour; null when they did not come: what lies here stays. */
async function askForPermits(): Promise<PermitsAnswer | null> {
  try {
    const response = await ask('/api/crew/permits');
    const body = (await response.json()) as Partial<PermitsAnswer>;
    if (!response.ok || !Array.isArray(body.permits)) return null;
    return { permits: body.permits, isCut: body.isCut === true, isOverCut: body.isOverCut === true };
  } catch {
    return null;
  }
}

const isAnswer = (body: unknown): body is CrewAnswer =>
  typeof body === 'object' && body !== null && 'reports' in body && Array.isArray(body.reports);

/** Only our server's own word counts: a captive portal must not empty the phone. */
const isRefusal = (status: number, body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  'code' in body &&
  ((status === 401 && body.code === 'unauthenticated') || (status === 404 && body.code === 'notFound'));

/**
 * Brings the photos that are not yet on the phone, one after the other; what is missing comes with the
 * next look. @returns whether there are new ones
 */
export async function loadPhotos(): Promise<boolean> {
  const reports = await readReports();
  const missing = await tidyPhotos(reports.flatMap(({ photos }) => photos.map(({ id }) => id)));
  let count = 0;
  for (const id of missing) {
    try {
      const response = await ask(`/api/photos/${id}?size=thumb`);
      if (!response.ok || !response.headers.get('content-type')?.startsWith('image/')) continue;
      await writePhoto(id, await response.arrayBuffer());
      count += 1;
    } catch {
      break;
    }
  }
  return count > 0;
}
