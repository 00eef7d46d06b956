import { db } from '@/db/client';
import type { Actor } from '../../accounts/actor';
import { noteDenied } from '../../audit/denied';
import { noteLook } from '../../audit/look';
import { loadCase } from '../case';
import { findHeld } from '../held';
import { mayHandle } from '../policy';
import { filesOfWholeCase, messagesOfCase } from './contents';
import { historyCsv } from './history';
import { caseRecord, internalRecord } from './record';
import { caseZip } from './zip';

export interface TakenCase {
  readonly name: string;
  readonly zip: ReadableStream<Uint8Array>;
}

/** The whole case for the town's document management; noted before it goes out. Null when it is not theirs. */
export async function takeCase(actor: Actor, id: string, now = Date.now()): Promise<TakenCase | null> {
  const read = await db();
  const held = await findHeld(read, { id });
  const found = held && mayHandle(actor, held) ? await loadCase(read, held) : null;
  if (!found) {
    await noteDenied(actor, id.slice(0, 60));
    return null;
  }
  const [files, messages] = [await filesOfWholeCase(found), await messagesOfCase(found)];
  const record = await caseRecord(found, { files, messages }, now);
  const internal = await internalRecord(found, now);
  await noteLook(actor, { event: 'application.exported', objectId: id, data: { files: files.length } });
  return {
    name: `${found.row.number}.zip`,
    zip: caseZip({ record, internal, history: historyCsv(found), files, now }),
  };
}
