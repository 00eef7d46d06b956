import { asc, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { attachments, decisions, messages, threads, users } from '@/db/schema';
import { filesOf, nameOf } from '../../mailbox/attached';
import { bodyOf } from '../../mailbox/box';
import { bytesOf } from '../../mailbox/store-file';
import type { Case } from '../case';
import { isTownPaper, slotLabel } from '../case-papers';
import { fileWords, plain } from './words';

/** A file of the case with its place in the ZIP. */
export interface FiledFile {
  /** "unterlagen/01-Lageplan.pdf". */
  readonly path: string;
  readonly kind: 'letter' | 'attachment';
  /** What it was asked for, or what it is called. */
  readonly name: string;
  readonly addedAt: number;
  readonly size: number;
  readonly bytes: () => AsyncGenerator<Buffer>;
}

/** A message about the case. */
export interface FiledMessage {
  readonly at: number;
  readonly author: string;
  readonly isTown: boolean;
  readonly body: string;
}

const folders = { letter: 'schreiben', attachment: 'unterlagen' } as const;
const endings = { pdf: 'pdf', jpeg: 'jpg', png: 'png' } as const;

/** A name that every system can store: no folders, no hidden file, no reserved letters; short. */
export const safeName = (name: string): string =>
  plain(name)
    .normalize('NFC')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[^\p{L}\p{N} _-]+/gu, '-')
    .replace(/^[-. ]+|[-. ]+$/g, '')
    .slice(0, 80) || 'datei';

/** Every file of a case, those that people have sent and those the town has written, each once. */
export async function filesOfWholeCase(found: Case): Promise<FiledFile[]> {
  const own = found.files.map(({ id, slot, addedAt }) => ({
    id,
    addedAt,
    kind: isTownPaper(slot) ? ('letter' as const) : ('attachment' as const),
    name: slotLabel(found.service, 'de', slot),
  }));
  const known = new Set(own.map(({ id }) => id));
  const sent = (await filesOfLetters(found)).filter(({ id }) => !known.has(id));
  const all = [...own, ...sent];
  const rows = await rowsOf(all.map(({ id }) => id));
  const count = { letter: 0, attachment: 0 };
  return all.flatMap(({ id, addedAt, kind, name }) => {
    const row = rows.get(id);
    if (!row) return [];
    const number = String(++count[kind]).padStart(2, '0');
    const path = `${folders[kind]}/${number}-${safeName(nameOf(row))}.${endings[row.type]}`;
    return [
      { path, kind, addedAt, name: plain(name || nameOf(row)), size: row.size, bytes: () => bytesOf(row) },
    ];
  });
}

async function rowsOf(ids: readonly string[]) {
  const rows = await (await db())
    .select()
    .from(attachments)
    .where(inArray(attachments.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Files of the messages about the case, and decisions that went by letter. */
async function filesOfLetters({ row }: Case) {
  const read = await db();
  const about = await messagesAbout(row.id);
  const files = await filesOf(
    read,
    about.map(({ message }) => message.id),
  );
  const inMessages = about.flatMap(({ message }) =>
    (files.get(message.id) ?? []).map(({ id }) => ({
      id,
      addedAt: message.sentAt,
      kind: message.side === 'town' ? ('letter' as const) : ('attachment' as const),
      name: '',
    })),
  );
  const decided = await read.select().from(decisions).where(eq(decisions.caseId, row.id));
  const inLetters = decided.flatMap(({ attachmentId, largePrintId, providedAt }) =>
    [attachmentId, largePrintId]
      .filter((id) => id !== null)
      .map((id) => ({ id, addedAt: providedAt, kind: 'letter' as const, name: '' })),
  );
  const seen = new Set(inMessages.map(({ id }) => id));
  return [...inMessages, ...inLetters.filter(({ id }) => !seen.has(id))];
}

const messagesAbout = async (caseId: string) =>
  (await db())
    .select({ message: messages, name: users.name, login: users.login })
    .from(messages)
    .innerJoin(threads, eq(threads.id, messages.threadId))
    .leftJoin(users, eq(users.id, messages.authorId))
    .where(eq(threads.caseId, caseId))
    .orderBy(asc(messages.sentAt), asc(messages.seq));

/** What was written about the case, the oldest first. */
export async function messagesOfCase({ row }: Case): Promise<FiledMessage[]> {
  const t = fileWords();
  return (await messagesAbout(row.id)).map(({ message, name, login }) => ({
    at: message.sentAt,
    author: name || login || (message.side === 'town' ? t('system') : t('citizen')),
    isTown: message.side === 'town',
    body: bodyOf(message),
  }));
}
