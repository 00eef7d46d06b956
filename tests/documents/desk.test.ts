import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { documentImports, documentStatusRows, leases } from '@/db/schema';
import { type Actor, actorOf, anonymous, systemActor } from '@/lib/accounts/actor';
import { roles } from '@/lib/accounts/roles';
import { civilDate } from '@/lib/clock';
import { instantOf, localOf, performDesk } from '@/lib/documents/desk';
import { codeHash, documentHash } from '@/lib/documents/hash';
import { readStaleness } from '@/lib/documents/import/queries';
import { mayImport, mayKeepDocuments } from '@/lib/documents/policy';
import { saveDocumentSettings } from '@/lib/documents/save-settings';
import { setDocumentStatus } from '@/lib/documents/set-status';
import { presentNotice, readDocumentSettings } from '@/lib/documents/settings';
import { sheetsOf } from '@/lib/documents/sheets-of';
import { mayManageTokens } from '@/lib/tokens/policy';
import { actorOfToken, createToken, listTokens, revokeToken } from '@/lib/tokens/tokens';
import { useDatabase } from '../helpers/database';
import { makeUser } from '../helpers/people';

useDatabase();

let staff: Actor;
let admin: Actor;
beforeAll(async () => {
  staff = actorOf(await makeUser({ role: 'staff' }));
  admin = actorOf(await makeUser({ role: 'admin' }));
});

const HOUR = 3600_000;
const today = civilDate(Date.now());

test.each<[string, Actor, [boolean, boolean, boolean]]>([
  ['anonymous', anonymous, [false, false, false]],
  ['command line or token', systemActor, [false, true, false]],
  ...roles.map((role): [string, Actor, [boolean, boolean, boolean]] => {
    const isStaff = role === 'staff' || role === 'admin';
    return [role, actorOf({ id: 'me', role }), [isStaff, isStaff, role === 'admin']];
  }),
])('%s: keeps documents, imports, hands out tokens as the table says', (_name, actor, expected) => {
  expect([mayKeepDocuments(actor), mayImport(actor), mayManageTokens(actor)]).toEqual(expected);
});

describe('a status by hand', () => {
  const entered = { type: 'idCard', number: 't22 000 129', status: 'ready', place: 'Freienohl' };
  const stored = async () => {
    const hash = documentHash('idCard', 'T22000129');
    const [row] = await (await db())
      .select()
      .from(documentStatusRows)
      .where(eq(documentStatusRows.hash, hash));
    return row;
  };

  test('is kept under the hash; the audit log knows neither the number nor its hash', async () => {
    expect(await setDocumentStatus(staff, { ...entered, code: 'ab-12' })).toMatchObject({ ok: true });
    expect(await stored()).toMatchObject({
      status: 'ready',
      statusOn: today,
      place: 'Freienohl',
      importId: null,
      codeHash: codeHash('idCard', 'T22000129', 'AB12'),
    });
    const log = JSON.stringify(await (await db()).all(sql`select * from audit_log`));
    expect(log).toContain('documents.statusSet');
    for (const secret of ['T22000129', documentHash('idCard', 'T22000129')])
      expect(log).not.toContain(secret);
  });

  test('keeps the code that is there, flags a step back, and forgets 30 days after hand-over', async () => {
    expect(await setDocumentStatus(staff, { ...entered, status: 'transit' })).toMatchObject({
      ok: true,
      value: { wentBack: true, before: 'ready' },
    });
    expect((await stored())?.codeHash).toBe(codeHash('idCard', 'T22000129', 'AB12'));
    await setDocumentStatus(staff, { ...entered, status: 'collected' });
    expect((await stored())?.purgeAt).toBe(Date.parse(`${today}T00:00:00Z`) + 30 * 24 * HOUR);
  });

  test.each([
    [{ number: 'ABC' }, 'number', 'documentNumber'],
    [{ number: '' }, 'number', 'required'],
    [{ number: 'T220001294' }, 'number', 'checkDigit'],
    [{ number: '٣٣٣٣٣٣٣٣٣' }, 'number', 'documentNumber'],
    [{ number: '😀' }, 'number', 'documentNumber'],
    [{ number: "'; drop table users" }, 'number', 'documentNumber'],
    [{ status: 'lost' }, 'status', 'choose'],
    [{ type: 'visa' }, 'type', 'choose'],
    [{ date: '2026-02-31' }, 'date', 'date'],
    [{ date: '2199-01-01' }, 'date', 'date'],
    [{ code: '?' }, 'code', 'slipCode'],
    [{ place: 'x'.repeat(81) }, 'place', 'tooLong'],
  ])('%j is refused at its field', async (part, field, code) => {
    expect(await setDocumentStatus(staff, { ...entered, ...part })).toMatchObject({
      ok: false,
      code: 'invalid',
      fields: { [field]: code },
    });
  });

  test('waits for an import that is at work', async () => {
    const lease = { name: 'documents.import', holder: 'x', expiresAt: Date.now() + HOUR };
    await writeTx((tx) => tx.insert(leases).values(lease));
    expect(await setDocumentStatus(staff, entered)).toMatchObject({ code: 'conflict' });
    await writeTx((tx) => tx.delete(leases));
  });

  test.each(['citizen', 'crew'] as const)('is not for a %s', async (role) => {
    const actor = actorOf(await makeUser({ role }));
    expect(await setDocumentStatus(actor, entered)).toEqual({ ok: false, code: 'notFound' });
    expect(await saveDocumentSettings(actor, { notice: null })).toEqual({ ok: false, code: 'notFound' });
  });
});

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

describe('the notice', () => {
  const fields = { action: 'saveNotice', text: 'Viel Betrieb.', waitMinutes: '45', from: '', until: '' };

  test('is up between its times, which are German', async () => {
    const result = await performDesk(
      staff,
      form({ ...fields, from: '2026-11-23T08:00', until: '2026-11-23T12:00' }),
    );
    expect(result).toMatchObject({ ok: true });
    const settings = await readDocumentSettings();
    expect(settings.notice).toMatchObject({ text: 'Viel Betrieb.', waitMinutes: 45 });
    expect(presentNotice(settings, Date.parse('2026-11-23T06:59:00Z'))).toBeNull();
    expect(presentNotice(settings, Date.parse('2026-11-23T07:00:00Z'))).not.toBeNull();
    expect(presentNotice(settings, Date.parse('2026-11-23T11:00:00Z'))).toBeNull();
  });

  test('without times is up until it is taken down; other settings stay', async () => {
    await performDesk(staff, form({ action: 'saveSettings', staleAfterH: '48', asksCode: 'on' }));
    await performDesk(staff, form(fields));
    const settings = await readDocumentSettings();
    expect(settings).toMatchObject({ staleAfterH: 48, asksCode: true });
    expect(presentNotice(settings)).toMatchObject({ waitMinutes: 45 });
    await performDesk(staff, form({ action: 'removeNotice' }));
    expect(presentNotice(await readDocumentSettings())).toBeNull();
  });

  test.each([
    [{ text: ' ' }],
    [{ text: 'x'.repeat(301) }],
    [{ waitMinutes: '-1' }],
    [{ waitMinutes: 'lang' }],
    [{ from: 'morgen' }],
    [{ from: '2026-11-23T12:00', until: '2026-11-23T08:00' }],
  ])('with %j is refused', async (part) => {
    expect(await performDesk(staff, form({ ...fields, ...part }))).toMatchObject({ code: 'invalid' });
  });

  test.each(['2026-07-01T08:00', '2026-11-23T23:59', '2026-03-29T03:00', '2026-10-25T04:00'])(
    'the German time %s survives the way to the database and back',
    (local) => expect(localOf(instantOf(local))).toBe(local),
  );
});

test('data are stale when the last import is older than the setting; before the first nothing is', async () => {
  await saveDocumentSettings(staff, { staleAfterH: 26 });
  expect(await readStaleness()).toMatchObject({ lastAt: null, isStale: false });
  const now = Date.now();
  const row = { fileHash: '', mode: 'delta', source: 'cli', startedAt: now } as const;
  await writeTx((tx) =>
    tx.insert(documentImports).values([
      { ...row, id: '1', state: 'applied', finishedAt: now - 25 * HOUR },
      { ...row, id: '2', state: 'refused', finishedAt: now },
    ]),
  );
  expect((await readStaleness(now)).isStale).toBe(false);
  expect((await readStaleness(now + 2 * HOUR)).isStale).toBe(true);
});

describe('tokens', () => {
  const asking = (token: string) =>
    new Request('http://x', { headers: { authorization: `Bearer ${token}` } });

  test('open their door until they are revoked; only the hash is stored', async () => {
    const made = await createToken(admin, { name: 'Fachverfahren', scope: 'documents:import' });
    if (!made.ok) throw new Error(made.code);
    const { id, token } = made.value;
    expect(await actorOfToken(asking(token), 'documents:import')).toEqual({
      ok: true,
      value: { kind: 'system', id, role: null },
    });
    const stored = JSON.stringify(await (await db()).all(sql`select * from api_tokens, audit_log`));
    expect(stored).not.toContain(token);
    expect((await listTokens())[0]).toMatchObject({ id, name: 'Fachverfahren' });
    expect(await revokeToken(admin, { id })).toMatchObject({ ok: true });
    expect(await actorOfToken(asking(token), 'documents:import')).toMatchObject({ code: 'unauthenticated' });
    expect(await revokeToken(admin, { id })).toMatchObject({ code: 'conflict' });
  });

  test('are made by administrators only, with a name and a known scope', async () => {
    const input = { name: 'x', scope: 'documents:import' };
    expect(await createToken(staff, input)).toMatchObject({ code: 'notFound' });
    expect(await createToken(admin, { ...input, name: ' ' })).toMatchObject({ fields: { name: 'required' } });
    expect(await createToken(admin, { ...input, scope: 'all' })).toMatchObject({ code: 'invalid' });
  });
});

describe('sheets from a file', () => {
  const bytes = (text: string, encoding: 'utf8' | 'latin1' = 'utf8') => {
    const buffer = Buffer.from(text, encoding);
    return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.length) as ArrayBuffer;
  };

  test('hold each readable number once, in any encoding', () => {
    const text = '\uFEFFtyp;seriennummer;status;datum;code\r\nPA;t22000129;übermittelt;x;ab12\r\n';
    const more =
      'PA;T22000129;ready;x;ab12\r\nRP;"C01X0006H";x;x;\r\nPA;kaputt;x;x;\r\nvorläufiger PA;L01X00T47;x;x;\r\n';
    expect(sheetsOf(bytes(text + more))).toEqual([
      { type: 'idCard', number: 'T22000129', code: 'ab12' },
      { type: 'passport', number: 'C01X0006H', code: '' },
    ]);
    expect(sheetsOf(bytes(text.slice(1) + more, 'latin1'))).toHaveLength(2);
  });

  test.each(['', 'hello', 'typ;status\nPA;ready\n'])('are none for %j', (text) => {
    expect(sheetsOf(bytes(text))).toEqual([]);
  });
});
