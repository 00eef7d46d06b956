import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { auditLog } from '@/db/schema';
import type { Actor } from '@/lib/accounts/actor';
import { anonymous } from '@/lib/accounts/actor';
import { roles } from '@/lib/accounts/roles';
import { reportBarrier } from '@/lib/feedback/accessibility';
import { messages } from '@/lib/i18n/messages';
import { defaultTexts } from '@/lib/texts/defaults';
import { textKeys } from '@/lib/texts/keys';
import { loadText } from '@/lib/texts/load';
import { mayEditTexts } from '@/lib/texts/policy';
import { saveText } from '@/lib/texts/save';
import { checkTown } from '@/lib/texts/town-check';
import { useDatabase } from '../helpers/database';

useDatabase();

const actorOf = (role: Actor['role']): Actor => ({ kind: 'staff', id: `user-${role}`, role }) as Actor;
const admin = actorOf('admin');

describe('texts of the town', () => {
  test('every text is delivered in both languages', () => {
    for (const locale of ['de', 'en'] as const) {
      for (const key of textKeys) expect(defaultTexts[locale][key].length).toBeGreaterThan(200);
    }
  });

  test('the delivered text stands until the town writes its own', async () => {
    expect((await loadText('imprint', 'de')).updatedAt).toBeNull();
    const saved = await saveText(admin, { key: 'imprint', locale: 'de', body: '## Unser Impressum' });
    expect(saved).toEqual({ ok: true, value: { id: 'imprint:de' } });
    expect(await loadText('imprint', 'de')).toMatchObject({ body: '## Unser Impressum' });
    expect((await loadText('imprint', 'en')).body).toBe(defaultTexts.en.imprint);
    const events = await (await db()).select().from(auditLog);
    expect(events.at(-1)).toMatchObject({ event: 'text.edited', objectId: 'imprint:de' });
  });

  test('Leichte Sprache is German in every language', async () => {
    expect(await loadText('easyLanguage', 'en')).toMatchObject({ locale: 'de' });
  });

  test.each(roles)('%s may edit texts only as an administrator', (role) => {
    expect(mayEditTexts(actorOf(role))).toBe(role === 'admin');
  });

  test('nobody else changes a text', async () => {
    const refused = await saveText(anonymous, { key: 'privacy', locale: 'de', body: 'Ha' });
    expect(refused).toMatchObject({ ok: false, code: 'notFound' });
    expect((await loadText('privacy', 'de')).updatedAt).toBeNull();
  });

  test.each([
    [{ key: 'nope', locale: 'de', body: 'x' }, { key: 'choose' }],
    [{ key: 'imprint', locale: 'fr', body: 'x' }, { locale: 'choose' }],
    [{ key: 'imprint', locale: 'de', body: '  ' }, { body: 'required' }],
    [{ key: 'imprint', locale: 'de', body: 'x'.repeat(50_001) }, { body: 'tooLong' }],
  ])('an input that cannot be used is refused with its field (%#)', async (input, fields) => {
    expect(await saveText(admin, input)).toMatchObject({ ok: false, code: 'invalid', fields });
  });
});

describe('town check', () => {
  test('names every placeholder and every missing setting', async () => {
    const subjects = (await checkTown()).map(({ subject }) => subject);
    for (const subject of [
      'privacy:de',
      'accessibility:en',
      'PUBLIC_URL',
      'administrator',
      'boundary',
      'duty',
      'crew',
    ]) {
      expect(subjects).toContain(subject);
    }
    expect(subjects).not.toContain('imprint:de');
  });

  test('every finding says in a sentence what to do', async () => {
    for (const locale of ['de', 'en'] as const) {
      const say = createTranslator({ locale, messages: messages[locale], namespace: 'admin.check.findings' });
      for (const { key, values } of await checkTown()) expect(say(key, values)).toMatch(/^[A-ZÄÖÜ].{15,}$/);
    }
  });
});

describe('barrier messages', () => {
  test('everybody may send one', async () => {
    const result = await reportBarrier(anonymous, { text: 'Die Karte sagt nichts an.', contact: '' });
    expect(result.ok).toBe(true);
  });

  test('an empty one is refused with its field', async () => {
    const result = await reportBarrier(anonymous, { text: ' ' });
    expect(result).toMatchObject({ ok: false, code: 'invalid', fields: { text: 'required' } });
  });
});
