import { z } from 'zod';
import type { Actor } from '@/lib/accounts/actor';
import { noteDenied } from '@/lib/audit/denied';
import { noteLook } from '@/lib/audit/look';
import { fail, ok, type Result } from '@/lib/result';
import { dayZip } from '../exchange/day-zip';
import { jsonOf, type Message } from '../exchange/message';
import { monthTable } from '../exchange/month';
import { xmlOf } from '../exchange/xml';
import type { RecipientId } from '../recipients';
import { countedIn, messageById, messagesOfDay, statisticsOf } from './packages';
import { mayRunTradeOffice } from './policy';

export interface TakenFile {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array | string;
}

const days = z.iso.date();
const months = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/**
 * Every retrieval of trade data is noted before it is answered (§ 14 (11) GewO): who took what (a day, a month, one
 * package) for whom. Kept for six months.
 */
async function noted(actor: Actor, objectId: string, taken: readonly Message[]): Promise<void> {
  const counts = new Map<RecipientId, number>();
  for (const { kopf } of taken) counts.set(kopf.empfaenger, (counts.get(kopf.empfaenger) ?? 0) + 1);
  for (const [recipient, messages] of counts)
    await noteLook(actor, { event: 'trade.exported', objectId, data: { recipient, messages } });
}

async function refused(actor: Actor): Promise<Result<never>> {
  if (actor.id) await noteDenied(actor, 'trade');
  return fail('notFound');
}

/** The packages of a day as one ZIP; `notFound` without any, and for everybody but the trade office. */
export async function takeDay(actor: Actor, day: string): Promise<Result<TakenFile>> {
  if (!mayRunTradeOffice(actor)) return refused(actor);
  const messages = days.safeParse(day).success ? await messagesOfDay(day) : [];
  if (messages.length === 0) return fail('notFound');
  await noted(actor, day, messages);
  const body = await dayZip(messages);
  return ok({ name: `gewerbeanzeigen-${day}.zip`, type: 'application/zip', body });
}

/** A month ("2026-11") as a table of counts, or as the packages for the statistical office. */
export async function takeMonth(actor: Actor, month: string, kind: string): Promise<Result<TakenFile>> {
  if (!mayRunTradeOffice(actor)) return refused(actor);
  if (!months.safeParse(month).success) return fail('notFound');
  if (kind === 'table') {
    const counted = await countedIn(month);
    const data = { messages: counted.length };
    await noteLook(actor, { event: 'trade.exported', objectId: month, data });
    const body = monthTable(month, counted);
    return ok({ name: `gewerbe-${month}.csv`, type: 'text/csv; charset=utf-8', body });
  }
  const messages = await statisticsOf(month);
  await noted(actor, month, messages);
  return ok({ name: `statistik-${month}.zip`, type: 'application/zip', body: await dayZip(messages) });
}

/** One package again, as JSON or XML. */
export async function takeMessage(
  actor: Actor,
  id: string,
  kind: 'json' | 'xml',
): Promise<Result<TakenFile>> {
  if (!mayRunTradeOffice(actor)) return refused(actor);
  const message = z.guid().safeParse(id).success ? await messageById(id) : null;
  if (!message) return fail('notFound');
  await noted(actor, id, [message]);
  const body = kind === 'xml' ? xmlOf(message) : jsonOf(message);
  return ok({
    name: `${message.kopf.vorgang}-${message.kopf.empfaenger}.${kind}`,
    type: `application/${kind}`,
    body,
  });
}

/** A file as an answer that is saved, not shown, and stays in no cache. */
export const fileResponse = ({ name, type, body }: TakenFile): Response =>
  new Response(body as BodyInit, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
