import { flushNow } from '../outbox/flush';
import { uuidv7 } from '../outbox/ids';
import { enqueue } from '../outbox/store';
import type { StoredPhoto } from '../outbox/types';
import type { Body } from '../town/bodies';
import type { CrewAction } from './actions';
import { type LocalReport, seenStatus, seenVersion, withOwnWord } from './local';
import { changeReports } from './store';

export interface Word {
  readonly action: CrewAction;
  readonly note?: string;
  /** `notOurs`: to whom. */
  readonly body?: Body;
  readonly photos?: readonly StoredPhoto[];
  readonly preview?: ArrayBuffer | null;
}

/**
 * Says something of a report: durable in the outbox first, then shown, then sent as soon as there is a
 * network. Words on one report go out in their order.
 */
export async function say(accountId: string, report: LocalReport, word: Word): Promise<void> {
  const id = uuidv7();
  const at = Date.now();
  const { action, note = '', body, photos = [], preview = null } = word;
  await enqueue({
    id,
    kind: 'crewAction',
    owner: accountId,
    url: `/api/crew/actions/${id}`,
    part: 'action',
    series: report.id,
    payload: {
      v: 1,
      reportId: report.id,
      action,
      baseVersion: seenVersion(report),
      baseStatus: seenStatus(report),
      at,
      note,
      ...(body ? { body } : {}),
    },
    photos,
    preview,
    title: { category: report.category, place: report.place },
  });
  // Only what shows it. The word waits safely: without room for this, it must not look unsaid and be said twice.
  await changeReports((all) =>
    all.map((one) => (one.id === report.id ? withOwnWord(one, action, at) : one)),
  ).catch(() => undefined);
  void flushNow('enqueue');
}
