import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { auditLog, papers } from '@/db/schema';
import { systemActor } from '@/lib/accounts/actor';
import { limits } from '@/lib/limits';
import { checkPaper } from '@/lib/papers/check';
import { newPaperCode } from '@/lib/papers/code';
import { issuePaper, revokePaper } from '@/lib/papers/issue';
import { type PaperTemplate, renderPaper } from '@/lib/papers/render-paper';
import { townSender } from '@/lib/papers/sender';
import { paperWords } from '@/lib/papers/words';
import { useDatabase } from '../helpers/database';
import { sampleLetter } from '../helpers/letters';
import { readPdf } from '../helpers/pdf';
import { qrCodesIn } from '../helpers/pdf-qr';

useDatabase();
const now = Date.parse('2026-12-10T10:00:00Z');
const facts = [{ label: 'Ort', value: 'Ruhrstraße 12' }];

const issue = (more: { validFrom?: string; validUntil?: string } = {}) => {
  const code = newPaperCode();
  return writeTx(async (tx) => {
    await issuePaper(tx, {
      actor: systemActor,
      code,
      sha256: 'ab'.repeat(32),
      title: 'Erlaubnis',
      facts,
      ...more,
    });
    return code;
  });
};

describe('an issued paper', () => {
  test('tells everybody its facts and that it is valid, and nothing more', async () => {
    const code = await issue({ validFrom: '2026-12-07', validUntil: '2026-12-31' });
    const checked = await checkPaper(code.toLowerCase(), '10.0.0.1', now);
    expect(checked).toEqual({
      found: true,
      paper: {
        title: 'Erlaubnis',
        facts,
        allowsNothing: false,
        state: 'valid',
        code,
        sha256: 'ab'.repeat(32),
        validFrom: '2026-12-07',
        validUntil: '2026-12-31',
        issuedAt: expect.any(Number),
        revokedAt: null,
        revokedAs: null,
      },
    });
  });

  test('does not lie readable in the database, and leaves a trace', async () => {
    const code = await issue();
    const connection = await db();
    const [row] = await connection.select().from(papers).where(eq(papers.code, code));
    expect(JSON.stringify(row)).not.toContain('Ruhrstraße');
    const [entry] = await connection
      .select()
      .from(auditLog)
      .where(eq(auditLog.objectId, row?.id ?? ''));
    expect(entry?.event).toBe('paper.issued');
  });

  test('is revoked once, at once', async () => {
    const code = await issue();
    const revoke = () => writeTx((tx) => revokePaper(tx, { actor: systemActor, code, as: 'withdrawn' }));
    expect([await revoke(), await revoke()]).toEqual([true, false]);
    expect(await checkPaper(code, '10.0.0.1', now)).toMatchObject({
      paper: { state: 'revoked', revokedAs: 'withdrawn' },
    });
  });
});

test('unknown codes are counted, typing errors and real papers are not; whoever guesses learns nothing more', async () => {
  const real = await issue();
  const from = '10.9.9.9';
  for (let i = 0; i < limits.paperCode.max; i++) {
    expect(await checkPaper('7KX2', from, now)).toEqual({ found: false, why: 'unreadable' });
    expect(await checkPaper(newPaperCode(), from, now)).toEqual({ found: false, why: 'unknown' });
    if (i % 10 === 0) expect(await checkPaper(real, from, now)).toMatchObject({ found: true });
  }
  expect(await checkPaper(newPaperCode(), from, now)).toEqual({ found: false, why: 'tooMany' });
  expect(await checkPaper(real, from, now)).toEqual({ found: false, why: 'tooMany' });
  expect(await checkPaper(real, '10.8.8.8', now)).toMatchObject({ found: true });
});

const template: PaperTemplate<string> = (subject, { t }) =>
  sampleLetter([{ kind: 'paragraph', text: t('legalRemedy') }], { subject });

test('a rendered paper carries the code and a QR code that leads to its page', async () => {
  const paper = await renderPaper(template, 'Bescheinigung', { locale: 'de' });
  const pdf = await readPdf(paper.pdf);
  const url = `http://localhost:3000/pruefen/${paper.code}`;
  expect(await qrCodesIn(paper.pdf)).toEqual([url]);
  expect(pdf.links).toEqual([url]);
  const shown = paper.code.replace(/^(.{4})(.{4})/, '$1-$2-');
  expect(pdf.parts.map(({ text }) => text)).toContain(`Prüfcode: ${shown}`);
  expect(paper.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('the town writes with what it has entered, and leaves out what it has not', async () => {
  const sender = await townSender({ name: 'Ordnungsamt', person: 'Frau Öz' }, paperWords('de'));
  expect(sender).toEqual({
    town: 'Stadt Meschede',
    office: 'Ordnungsamt',
    address: ['Franz-Stahlmecke-Platz 2', '59872 Meschede'],
    contact: [{ label: 'Ansprechperson', value: 'Frau Öz' }],
  });
});
