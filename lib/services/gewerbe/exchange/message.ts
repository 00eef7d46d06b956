import { town } from '@/lib/town';
import { type Form, formNames } from '../forms';
import type { Notice } from '../notice';
import { project, type SentField } from '../projection';
import type { RecipientId } from '../recipients';
import type { WzCode } from '../types';
import { fieldNames } from './field-names';

/** What a message is about, besides the answers. */
export interface MessageFacts {
  /** UUID of this message; a repetition keeps it, a correction has its own. */
  readonly id: string;
  readonly caseNumber: string;
  readonly form: Form;
  readonly recipient: RecipientId;
  /** UTC ms. */
  readonly createdAt: number;
  readonly wz: readonly WzCode[];
  /** UUID of the message that this one corrects. */
  readonly corrects: string | null;
}

export interface MessageField {
  /** Number on the printed form. */
  readonly nummer: number;
  /** Our key of the answer, stable. */
  readonly schluessel: string;
  readonly name: string;
  readonly wert: string | number | boolean | readonly string[];
}

/**
 * A notification as it is handed to the office's own procedure for one recipient. Header and body follow the idea of
 * XGewerbeordnung, whose schemas were not at hand: this is a format of our own and claims no conformity.
 */
export interface Message {
  readonly kopf: {
    readonly format: 'buergerweg-gewerbeanzeige';
    readonly formatVersion: 1;
    readonly nachrichtId: string;
    readonly art: Form;
    readonly vordruck: string;
    readonly gemeindeschluessel: string;
    readonly vorgang: string;
    readonly empfaenger: RecipientId;
    /** ISO 8601, UTC. */
    readonly erstelltAm: string;
    readonly korrektur: boolean;
    readonly korrigiert: string | null;
  };
  readonly inhalt: {
    readonly felder: readonly MessageField[];
    /** Beiblatt: the fields of every further representative. */
    readonly weitereVertreter: readonly (readonly MessageField[])[];
    /** Only where the recipient receives the activity. */
    readonly wirtschaftszweige: readonly WzCode[];
  };
}

/** The fields that describe the activity: what the office's code stands beside. */
const activityFields: readonly string[] = ['activity', 'activityNew', 'activityKept'];

const toField = ({ number, id, value }: SentField): MessageField => ({
  nummer: number,
  schluessel: id,
  name: fieldNames[id],
  wert: value as MessageField['wert'],
});

/** The message for one recipient: only its fields (§ 14 (8) GewO). */
export function messageOf(facts: MessageFacts, notice: Notice): Message {
  const { fields, representatives } = project(facts.form, facts.recipient, notice);
  return {
    kopf: {
      format: 'buergerweg-gewerbeanzeige',
      formatVersion: 1,
      nachrichtId: facts.id,
      art: facts.form,
      vordruck: formNames[facts.form],
      gemeindeschluessel: town.ags,
      vorgang: facts.caseNumber,
      empfaenger: facts.recipient,
      erstelltAm: new Date(facts.createdAt).toISOString(),
      korrektur: facts.corrects !== null,
      korrigiert: facts.corrects,
    },
    inhalt: {
      felder: fields.map(toField),
      weitereVertreter: representatives.map((list) => list.map(toField)),
      wirtschaftszweige: fields.some(({ id }) => activityFields.includes(id)) ? facts.wz : [],
    },
  };
}

/** The message as JSON, two spaces, a line break at the end. */
export const jsonOf = (message: Message): string => `${JSON.stringify(message, null, 2)}\n`;
