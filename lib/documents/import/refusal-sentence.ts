import type { RefusalReason } from './types';

const sentences: Record<RefusalReason, string> = {
  empty: 'The file is empty.',
  noHeader:
    'The first line must hold the headings typ;seriennummer;status;datum, and may hold abholort and code.',
  personalData:
    'The column "{where}" tells of a person. Such a file is not read: send type, number, status and date only.',
  unknownColumn: 'Only typ, seriennummer, status, datum, abholort and code are allowed as columns.',
  halfLine: 'The file ends in the middle of line {where}. It was probably cut off.',
  json: 'This is neither a JSON list of objects nor one object in each line.',
  noRows: 'No row of this file can be used.',
};

/** Why a file was refused, in English for the command line and programs. */
export const refusalSentence = (reason: RefusalReason, where: string): string =>
  sentences[reason].replace('{where}', where);
