import { XMLBuilder } from 'fast-xml-parser';
import type { Message, MessageField } from './message';

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  format: true,
  suppressEmptyNode: true,
});

/** Characters that XML 1.0 does not allow at all, not even as a reference. */
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const textOf = (value: unknown): string => String(value).replace(forbidden, '');

const field = ({ nummer, schluessel, name, wert }: MessageField) => ({
  '@nummer': nummer,
  '@schluessel': schluessel,
  '@name': name,
  wert: (Array.isArray(wert) ? wert : [wert]).map(textOf),
});

/** The message as XML: the same header and fields as the JSON, `anmeldung | ummeldung | abmeldung` as the body. */
export function xmlOf({ kopf, inhalt }: Message): string {
  const { art, korrigiert, ...head } = kopf;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({
    gewerbeanzeige: {
      kopf: { ...head, art, ...(korrigiert ? { korrigiert } : {}) },
      inhalt: {
        [art]: {
          feld: inhalt.felder.map(field),
          weitererVertreter: inhalt.weitereVertreter.map((list) => ({ feld: list.map(field) })),
          wirtschaftszweig: inhalt.wirtschaftszweige.map(({ edition, code }) => ({
            '@ausgabe': edition,
            '#text': textOf(code),
          })),
        },
      },
    },
  })}`;
}
