import { expect, test } from 'vitest';
import { coverLetter, proofSheet } from '@/lib/decisions/proof-sheet';
import type { DecisionInFull } from '@/lib/decisions/queries';
import { useDatabase } from '../helpers/database';
import { readPdf } from '../helpers/pdf';

useDatabase();
const at = (text: string) => Date.parse(text);

const decision: DecisionInFull = {
  id: 'd',
  title: 'Ihr Bescheid: Gerüst',
  recipient: 'Jonas Brandt',
  address: ['Jonas Brandt', 'Steinstraße 12', '59872 Meschede'],
  department: 'Ordnungsamt',
  state: 'opened',
  letterReason: null,
  providedAt: at('2026-11-23T14:30:00+01:00'),
  openUntil: '2026-12-03',
  effectiveOn: '2026-11-25',
  postedOn: null,
  attachmentId: 'a',
  largePrintId: null,
  threadId: null,
  createdBy: 'Frau Schulte',
  consentGivenAt: at('2026-11-01T08:00:00+01:00'),
  openedAt: at('2026-11-24T23:59:30+01:00'),
  openedBy: 'Jonas Brandt',
  sueUntil: '2026-12-28',
  events: [
    { id: '1', at: at('2026-11-23T14:30:00+01:00'), type: 'provided', actor: 'Frau Schulte', detail: '' },
    { id: '2', at: at('2026-11-23T14:30:05+01:00'), type: 'noticeSent', actor: '', detail: 'push' },
    { id: '3', at: at('2026-11-24T23:59:30+01:00'), type: 'opened', actor: 'Jonas Brandt', detail: '' },
    { id: '4', at: at('2026-11-24T23:59:31+01:00'), type: 'downloaded', actor: 'Jonas Brandt', detail: '' },
  ],
};
async function* bytes() {
  yield Buffer.from('%PDF-1.7 Bescheid');
}
const textOf = async (pdf: Buffer) => {
  const { parts, untagged } = await readPdf(pdf);
  expect(untagged).toEqual([]);
  return parts.map(({ text }) => text).join('\n');
};

test('the proof names consent, notice, first opening, download and the dates, with the hash of the document', async () => {
  const text = await textOf(
    await proofSheet(decision, { name: 'Bescheid.pdf', bytes: bytes() }, at('2026-12-10T09:00:00+01:00')),
  );
  for (const words of [
    'Nachweis der Bekanntgabe: Ihr Bescheid: Gerüst',
    '1. November 2026 um 08:00:00 Uhr',
    'Benachrichtigung versandt: Mitteilung auf ein Gerät',
    '24. November 2026 um 23:59:30 Uhr',
    'Dokument heruntergeladen',
    '25. November 2026',
    '28. Dezember 2026',
    // printf '%s' '%PDF-1.7 Bescheid' | sha256sum
    '260665fc1e0c691a395e8b088f9c5615',
  ])
    expect(text).toContain(words);
});

test('the letter has the address and says why it comes by post', async () => {
  const letter = { ...decision, state: 'ended' as const, letterReason: 'notOpened' as const };
  const text = await textOf(await coverLetter(letter, at('2026-12-04T09:00:00+01:00')));
  for (const words of ['Steinstraße 12', 'vom 23. November 2026', 'nicht abgerufen', 'Frau Schulte'])
    expect(text).toContain(words);
});
