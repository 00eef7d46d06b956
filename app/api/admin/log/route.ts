import { createTranslator } from 'next-intl';
import { currentActor } from '@/lib/accounts/session';
import { noteDenied } from '@/lib/audit/denied';
import { noteLook } from '@/lib/audit/look';
import { mayReadLog } from '@/lib/audit/policy';
import { logFilter, readForExport } from '@/lib/audit/query';
import { wordKey } from '@/lib/audit/words';
import { csvLine } from '@/lib/csv';
import { messages } from '@/lib/i18n/messages';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

export const dynamic = 'force-dynamic';

const header = ['number', 'at', 'event', 'words', 'by', 'account', 'object', 'data', 'erased'];

/** The log as CSV with the filters of the page; that it was taken out is noted in it. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!mayReadLog(actor)) {
    if (actor.id) await noteDenied(actor, 'log');
    return respondFailure(fail('notFound'));
  }
  const filter = logFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const rows = await readForExport(filter);
  await noteLook(actor, { event: 'audit.exported', data: { rows: rows.length } });
  const words = createTranslator({ locale: 'de', messages: messages.de, namespace: 'log' });
  const lines = rows.map(({ seq, at, event, actorKind, actorId, objectId, data, isErased }) =>
    csvLine([
      seq,
      new Date(at).toISOString(),
      event,
      words(wordKey(event)),
      actorKind,
      actorId,
      objectId,
      JSON.stringify(data),
      isErased ? 1 : 0,
    ]),
  );
  // With the mark that tells table programs that this is UTF-8.
  return new Response(`\uFEFF${csvLine(header)}${lines.join('')}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="protokoll.csv"',
      'cache-control': 'no-store',
    },
  });
}
