import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { dayZip, listOf } from '@/lib/services/gewerbe/exchange/day-zip';
import { jsonOf, type MessageFacts, messageOf } from '@/lib/services/gewerbe/exchange/message';
import { monthTable } from '@/lib/services/gewerbe/exchange/month';
import { xmlOf } from '@/lib/services/gewerbe/exchange/xml';
import type { Notice } from '@/lib/services/gewerbe/notice';

const facts: MessageFacts = {
  id: '6f0d2f0c-1f3b-4a54-9f0e-2f3c7c5f9a11',
  caseNumber: 'GA-2026-000123',
  form: 'anmeldung',
  recipient: 'ihk',
  createdAt: Date.UTC(2026, 10, 29, 4, 30),
  wz: [{ edition: 'WZ 2025', code: '47.71.0' }],
  corrects: null,
};
const notice: Notice = {
  legalForm: 'gmbh',
  firm: 'Müller & Söhne <Laden> GmbH',
  lastName: 'Müller',
  nationalities: ['DE', 'TR'],
  activity: 'Einzelhandel mit Schuhen\nund Taschen',
  insurer: 'BGHW',
  isSideBusiness: false,
  fullTime: 0,
  representatives: [{ lastName: 'Söhne' }],
};

describe('a message for the office’s own procedure', () => {
  test('has header and body', () => {
    const message = messageOf(facts, notice);
    expect(message.kopf).toEqual({
      format: 'buergerweg-gewerbeanzeige',
      formatVersion: 1,
      nachrichtId: facts.id,
      art: 'anmeldung',
      vordruck: 'GewA 1',
      gemeindeschluessel: '05958032',
      vorgang: 'GA-2026-000123',
      empfaenger: 'ihk',
      erstelltAm: '2026-11-29T04:30:00.000Z',
      korrektur: false,
      korrigiert: null,
    });
    expect(message.inhalt.felder).toContainEqual({
      nummer: 10,
      schluessel: 'nationalities',
      name: 'Staatsangehörigkeiten',
      wert: ['DE', 'TR'],
    });
    expect(message.inhalt.weitereVertreter).toHaveLength(1);
    expect(message.inhalt.wirtschaftszweige).toEqual(facts.wz);
  });

  test('"no" and 0 are answers, and are sent', () => {
    const keys = messageOf(facts, notice).inhalt.felder.map(({ schluessel }) => schluessel);
    expect(keys).toContain('isSideBusiness');
    expect(keys).toContain('fullTime');
  });

  test('a correction says what it corrects', () => {
    const first = facts.id;
    const { kopf } = messageOf({ ...facts, id: 'another', corrects: first }, notice);
    expect([kopf.korrektur, kopf.korrigiert]).toEqual([true, first]);
  });

  test('the activity’s code goes only where the activity goes', () => {
    const abmeldung = { ...facts, form: 'abmeldung', recipient: 'arbeitsagentur' } as const;
    expect(messageOf(abmeldung, notice).inhalt.wirtschaftszweige).toEqual([]);
  });

  test('the XML is well-formed and says the same', () => {
    const xml = xmlOf(messageOf(facts, notice));
    expect(XMLValidator.validate(xml)).toBe(true);
    const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(xml);
    const { kopf, inhalt } = parsed.gewerbeanzeige;
    expect(kopf.art).toBe('anmeldung');
    expect(String(kopf.gemeindeschluessel).padStart(8, '0')).toBe('05958032');
    const firm = inhalt.anmeldung.feld.find(
      (field: { '@schluessel': string }) => field['@schluessel'] === 'firm',
    );
    expect(firm.wert).toBe('Müller & Söhne <Laden> GmbH');
    expect(inhalt.anmeldung.wirtschaftszweig['@ausgabe']).toBe('WZ 2025');
  });

  test('the XML stays well-formed whatever people type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const xml = xmlOf(messageOf(facts, { ...notice, firm: `x${typed}` }));
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(/(?![\t\n\r])\p{Cc}/u.test(xml)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the ZIP of the day', () => {
  const messages = [
    messageOf(facts, notice),
    messageOf({ ...facts, recipient: 'finanzamt', id: '7f0d2f0c-1f3b-4a54-9f0e-2f3c7c5f9a12' }, notice),
  ];

  test('has a folder for each recipient and a list', async () => {
    const zip = await dayZip(messages);
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    const names = zip.toString('latin1');
    for (const name of ['uebersicht.csv', `ihk/GA-2026-000123-${facts.id}.json`, 'finanzamt/GA-2026-000123-'])
      expect(names).toContain(name);
  });

  test('the list names no person', () => {
    expect(listOf(messages)).not.toContain('Müller');
    expect(listOf(messages).split('\r\n')).toHaveLength(4);
  });

  test('JSON comes back as it was', () => {
    const [message] = messages;
    expect(message && JSON.parse(jsonOf(message))).toEqual(message);
  });
});

test('the month counts and names nobody', () => {
  const csv = monthTable('2026-11', [
    { form: 'anmeldung', notice: { ...notice, startReason: 'new' } },
    { form: 'anmeldung', notice: { ...notice, startReason: 'new' } },
    { form: 'ummeldung', notice: { ...notice, changeReasons: ['relocation', 'activity'] } },
  ]);
  expect(csv).toContain('"2026-11";"anmeldung";"new";"gmbh";"";"nein";"2"');
  expect(csv).toContain('"activity+relocation"');
  expect(csv).not.toContain('Müller');
});
