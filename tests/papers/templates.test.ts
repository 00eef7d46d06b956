import { describe, expect, test } from 'vitest';
import { newPaperCode } from '@/lib/papers/code';
import { letter } from '@/lib/papers/letter';
import { readingText } from '@/lib/papers/reading-text';
import type { PaperTemplate } from '@/lib/papers/render-paper';
import { applicationCopy, decision, postalLetter, proofSheet, receipt } from '@/lib/papers/templates';
import { paperWords } from '@/lib/papers/words';
import { giroCode } from '@/lib/payments/giro-code';
import { newReference } from '@/lib/payments/reference';
import { sampleLetter, samplePicture, sampleTrace } from '../helpers/letters';
import { readPdf } from '../helpers/pdf';
import { qrCodesIn } from '../helpers/pdf-qr';

const account = { recipient: 'Stadt Meschede, Stadtkasse', iban: 'DE89370400440532013000', bic: '' };
const due = {
  account,
  amountCents: 3940,
  reference: newReference(),
  dueOn: '2026-12-14',
  payUrl: `https://portal.example.de/pay/${newPaperCode()}`,
};
const { sender, recipient } = sampleLetter([]);
const base = {
  sender,
  recipient,
  reference: 'SN-2026-000123',
  date: '2026-11-29',
  subject: 'Erlaubnis zur Sondernutzung',
  greeting: 'Guten Tag Frau Großkötter-Weißenfels,',
  closing: ['Mit freundlichen Grüßen', 'Im Auftrag', 'Jürgen Öztürk'],
};
const sections = [{ title: 'Betrieb', pairs: [{ label: 'Tätigkeit', value: 'Fahrräder reparieren' }] }];

async function read<T>(template: PaperTemplate<T>, data: T) {
  const content = template(data, paperWords('de'));
  const pdf = await letter(content, { locale: 'de' });
  return { content, pdf, shown: await readPdf(pdf) };
}

describe('a paper by template', () => {
  test('decision: ruling first, legal remedy after the fee, GiroCode to the byte', async () => {
    const { content, pdf, shown } = await read(decision, {
      ...base,
      ruling: 'Wir erlauben Ihnen das Gerüst.',
      facts: [{ label: 'Ort', value: 'Ruhrstraße 12' }],
      picture: { kind: 'image', data: await samplePicture(), alt: 'Lageplan' },
      conditions: [{ title: 'Auflagen', items: ['Beleuchten'] }],
      reasons: 'Der Gehweg bleibt breit genug.',
      trace: sampleTrace,
      due,
      legalRemedy: 'Klage beim Verwaltungsgericht Arnsberg.',
    });
    expect(shown.untagged).toEqual([]);
    const heads = shown.parts.filter(({ role }) => role === 'H2').map(({ text }) => text);
    expect(heads).toEqual([
      'Entscheidung',
      'Nebenbestimmungen',
      'Begründung',
      'Gebühr',
      'So bezahlen Sie',
      'Ihre Rechte: Rechtsbehelfsbelehrung',
    ]);
    expect(await qrCodesIn(pdf)).toEqual([giroCode({ ...account, amountCents: 3940, text: due.reference })]);
    expect(readingText(content)).toContain('Wir erlauben Ihnen das Gerüst.');
  });

  test('copy of an application: what happens next, then what was sent', async () => {
    const { shown } = await read(applicationCopy, {
      ...base,
      text: 'Ihre Anmeldung ist da.',
      sections,
      attachments: ['Handwerkskarte.pdf'],
      next: ['Wir prüfen Ihre Angaben.'],
    });
    const heads = shown.parts.filter(({ role }) => role === 'H2').map(({ text }) => text);
    expect(heads).toEqual(['Wie es weitergeht', 'Betrieb', 'Beigefügte Unterlagen']);
  });

  test('receipt without a fee has no legal remedy, with one it has', async () => {
    const data = { ...base, text: 'Wir haben Ihre Gewerbeanmeldung erhalten.', sections };
    const remedy = 'Ihre Rechte: Rechtsbehelfsbelehrung';
    const texts = async (more: object) =>
      (await read(receipt, { ...data, ...more })).shown.parts.map(({ text }) => text);
    expect(await texts({})).not.toContain(remedy);
    expect(await texts({ trace: sampleTrace, due, legalRemedy: 'Klage …' })).toContain(remedy);
  });

  test('proof sheet is a table of events; a postal letter is a letter', async () => {
    const proof = await read(proofSheet, {
      ...base,
      text: 'Nachweis der Bekanntgabe',
      facts: [{ label: 'Bescheid', value: 'SN-2026-000123' }],
      caption: 'Was wann geschah',
      events: [{ at: '29. November 2026, 10:00 Uhr', what: 'Benachrichtigung gesendet' }],
    });
    expect(proof.shown.parts.filter(({ role }) => role === 'TH').map(({ text }) => text)).toContain(
      '29. November 2026, 10:00 Uhr',
    );
    const post = await read(postalLetter, { ...base, text: 'Guten Tag', mark: 'Kopie; per Post versandt' });
    expect(post.shown.parts.map(({ text }) => text)).toContain('Kopie; per Post versandt');
  });
});
