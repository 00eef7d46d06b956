import { ZipFile } from 'yazl';
import { csvLine } from '@/lib/csv';
import { jsonOf, type Message } from './message';
import { xmlOf } from './xml';

const columns = ['Empfänger', 'Vorgang', 'Art', 'Nachricht', 'Korrektur', 'Erstellt am'];

/** Names below come from closed lists, case numbers and UUIDs; nothing typed by people gets into a path. */
const nameOf = ({ kopf }: Message): string => `${kopf.empfaenger}/${kopf.vorgang}-${kopf.nachrichtId}`;

/** The list of what is in the ZIP, for table programs; without personal data. */
export const listOf = (messages: readonly Message[]): string =>
  `\ufeff${csvLine(columns)}${messages
    .map(({ kopf }) =>
      csvLine([
        kopf.empfaenger,
        kopf.vorgang,
        kopf.art,
        kopf.nachrichtId,
        kopf.korrektur ? 'ja' : 'nein',
        kopf.erstelltAm,
      ]),
    )
    .join('')}`;

/**
 * The day's messages for the office's own procedure: a folder for each recipient with JSON and XML of every message,
 * and a list of all (`uebersicht.csv`).
 */
export function dayZip(messages: readonly Message[]): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(listOf(messages)), 'uebersicht.csv');
  for (const message of messages) {
    zip.addBuffer(Buffer.from(jsonOf(message)), `${nameOf(message)}.json`);
    zip.addBuffer(Buffer.from(xmlOf(message)), `${nameOf(message)}.xml`);
  }
  zip.end();
  return bytesOf(zip.outputStream);
}

async function bytesOf(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
