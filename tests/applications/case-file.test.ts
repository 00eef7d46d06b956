import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { auditLog } from '@/db/schema';
import { type Actor, anonymous } from '@/lib/accounts/actor';
import { readOwnCase, readStaffCase } from '@/lib/applications/case';
import { safeName } from '@/lib/applications/case-file/contents';
import { takeCase } from '@/lib/applications/case-file/take';
import { giveCopy, giveMissingCopies } from '@/lib/applications/copy';
import { messageOwner, noteCase } from '@/lib/applications/desk';
import { addFiles } from '@/lib/applications/files';
import { settleProposal } from '@/lib/applications/perform';
import { answerRequest, askFor } from '@/lib/applications/requests';
import { moveCase } from '@/lib/applications/transition';
import { rowOf, sent, staffIn, storedPdf } from '../helpers/applications';
import { useDatabase } from '../helpers/database';
import { readPdf } from '../helpers/pdf';
import { readZip } from '../helpers/zip';

const { dataDir } = useDatabase();
let clerk: Actor;
let colleague: Actor;
let outsider: Actor;
beforeAll(async () => {
  clerk = await staffIn('ordnungsamt');
  colleague = await staffIn('ordnungsamt');
  outsider = await staffIn('gewerbe');
});

async function unpack(actor: Actor, id: string): Promise<Map<string, Buffer>> {
  const taken = await takeCase(actor, id);
  if (!taken) throw new Error('not taken');
  return readZip(Buffer.from(await new Response(taken.zip).arrayBuffer()));
}

/** A case with everything that can happen to one: a copy, a request answered, a note, a message, a decision. */
async function busyCase() {
  const { who, id, number } = await sent();
  await giveCopy(id);
  const { revision } = await rowOf(id);
  const items = ['stand.metres', 'file:hygiene'];
  await askFor(clerk, { id, revision, items, dueOn: '2026-12-24', text: 'Bitte lesbar' });
  const requestId = (await readOwnCase(who, id))?.requests[0]?.id;
  const file = await storedPdf(dataDir(), '../../böse/Nachweis.pdf', '%PDF-1.7 sauber\n');
  await addFiles(who, { id, slot: 'hygiene', files: [file] });
  await answerRequest(who, { id, requestId, entered: { stand: { metres: '5' } } });
  await noteCase(clerk, { id, text: 'Im Keller nachsehen', dueOn: '2026-12-01' });
  await messageOwner(clerk, { id, text: 'Wir haben alles.' });
  await moveCase(clerk, {
    id,
    transition: 'grant',
    revision: (await rowOf(id)).revision,
    entered: { place: 'B 12' },
  });
  const form = new FormData();
  const proposalId = (await readStaffCase(colleague, id))?.proposal?.id ?? '';
  const seen = String((await rowOf(id)).revision);
  for (const [name, value] of Object.entries({ id, proposalId, outcome: 'agreed', revision: seen }))
    form.set(name, value);
  const settled = await settleProposal(colleague, form);
  if (!settled.ok) throw new Error(settled.code);
  return { who, id, number };
}

test('the whole case is one file: record, history, what came, what the town wrote, and a list with hashes', async () => {
  const { id, number } = await busyCase();
  const entries = await unpack(clerk, id);
  expect([...entries.keys()]).toEqual([
    'vorgang.pdf',
    'verlauf.csv',
    `schreiben/01-Kopie der Angaben ${number}.pdf`,
    'unterlagen/01-böse-Nachweis.pdf',
    'schreiben/02-Standkarte.pdf',
    'intern/vermerke.pdf',
    'inhalt.csv',
  ]);
  expect(entries.get('unterlagen/01-böse-Nachweis.pdf')?.toString()).toBe('%PDF-1.7 sauber\n');
  const list = entries.get('inhalt.csv')?.toString() ?? '';
  for (const [name, bytes] of entries)
    if (name !== 'inhalt.csv')
      expect(list).toContain(`"${bytes.length}";"${createHash('sha256').update(bytes).digest('hex')}"`);
  expect(list.trim().split('\r\n')).toHaveLength(entries.size);
  const history = entries.get('verlauf.csv')?.toString() ?? '';
  for (const what of ['Abgeschickt', 'Die Stadt braucht noch etwas', 'Ergänzt', 'Gebühr'])
    expect(history).toContain(what);
});

test('the record is a tagged PDF with answers, what changed, request, message, fee, and the list of files', async () => {
  const { id, number } = await busyCase();
  const record = await readPdf((await unpack(clerk, id)).get('vorgang.pdf') ?? Buffer.alloc(0));
  expect(record).toMatchObject({ lang: 'de-DE', isMarked: true, untagged: [], unreadable: false });
  expect(record.title).toContain(number);
  const text = record.parts.map((part) => part.text).join('\n');
  for (const words of [
    'Bücher',
    'Bitte lesbar',
    'Wir haben alles.',
    'Erika',
    'Stand der Zahlung',
    '1 Jahr nach Abschluss',
    'unterlagen/01-böse-Nachweis.pdf',
  ])
    expect(text).toContain(words);
  const cells = record.parts.filter(({ role }) => role === 'TD').map((part) => part.text);
  expect(cells).toEqual(expect.arrayContaining(['3 m', '5 m']));
});

test('what only the town hall may read stands in a file of its own, never in the record', async () => {
  const { id } = await busyCase();
  const entries = await unpack(clerk, id);
  const textOf = async (name: string) => {
    const { parts, untagged } = await readPdf(entries.get(name) ?? Buffer.alloc(0));
    expect(untagged).toEqual([]);
    return parts.map((part) => part.text).join('\n');
  };
  const [record, internal] = [await textOf('vorgang.pdf'), await textOf('intern/vermerke.pdf')];
  const history = entries.get('verlauf.csv')?.toString() ?? '';
  for (const words of ['Im Keller nachsehen', 'Vorgeschlagen: Zusagen', 'Platz: B 12']) {
    expect(internal).toContain(words);
    expect(record).not.toContain(words);
    expect(history).not.toContain(words);
  }
});

test('a decision and its paper are one message', async () => {
  const { who, id } = await busyCase();
  const { readOwnThread } = await import('@/lib/mailbox/thread');
  const thread = await readOwnThread(who, (await readOwnCase(who, id))?.threadId ?? '');
  const last = thread?.messages.at(-1);
  expect(last?.body).toContain('ist zugesagt');
  expect(last?.files.map(({ name }) => name)).toEqual(['Standkarte.pdf']);
  // Sent, asked, answered by the desk, decided: none of them twice.
  expect(thread?.messages.map(({ side }) => side)).toEqual(['town', 'town', 'town', 'town']);
});

test('only the case’s own department takes it, and every time is in the log', async () => {
  const { who, id } = await sent();
  for (const actor of [who, outsider, anonymous]) expect(await takeCase(actor, id)).toBeNull();
  await unpack(clerk, id);
  const rows = await (await db()).select().from(auditLog).where(eq(auditLog.event, 'application.exported'));
  const noted = rows.filter(({ objectId }) => objectId === id);
  expect(noted).toHaveLength(1);
  expect(noted[0]).toMatchObject({ actorId: clerk.id });
});

test.each([
  ['Plan.pdf', 'Plan'],
  ['../../etc/passwd', 'etc-passwd'],
  ['C:\\Users\\x.pdf', 'C-Users-x'],
  ['.htaccess', 'htaccess'],
  ['???.png', 'datei'],
  ['a'.repeat(200), 'a'.repeat(80)],
])('%j becomes a name for every system', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});

test('what was sent comes back as a paper: into the mailbox, once, genuine, also when the server had stopped', async () => {
  const { who, id, number } = await sent();
  expect(await giveMissingCopies()).toBeGreaterThan(0);
  expect(await giveCopy(id)).toBe(false);
  expect(await giveMissingCopies()).toBe(0);
  const own = await readOwnCase(who, id);
  expect(own?.files.map(({ name }) => name)).toEqual([`Kopie der Angaben ${number}.pdf`]);
  const { readOwnThread } = await import('@/lib/mailbox/thread');
  const thread = await readOwnThread(who, own?.threadId ?? '');
  expect(thread?.messages.map(({ files }) => files.length)).toEqual([1]);
  const copy = [...(await unpack(clerk, id))].find(([name]) => name.includes('Kopie'))?.[1];
  const paper = await readPdf(copy ?? Buffer.alloc(0));
  const text = paper.parts.map((part) => part.text).join('\n');
  for (const words of [number, 'Bücher', 'Erika', '12,00', 'Prüfcode']) expect(text).toContain(words);
  expect(paper).toMatchObject({ isMarked: true, untagged: [], unreadable: false });
});
