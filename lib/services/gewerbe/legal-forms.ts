/** Registers of German courts: A, B, Genossenschaften, Vereine, Gesellschaften (eGbR). */
export const registers = ['HRA', 'HRB', 'GnR', 'VR', 'GsR'] as const;
export type Register = (typeof registers)[number];

export interface LegalForm {
  /** Who files: the person, every managing partner on their own, or the legal person once with all representatives. */
  readonly files: 'person' | 'partner' | 'legalPerson';
  /** Register a number must be of; null: in none; `any`: in one we do not know, or in none. */
  readonly register: Register | 'any' | null;
  /** Whether the number must be there (a firm in Gründung has none yet). */
  readonly isRegistered: boolean;
  /** Field 1: nothing, the registered name, or the names of the other partners. */
  readonly names: 'none' | 'firm' | 'partners' | 'firmAndPartners';
  /** A notarial deed can stand in for the register: "in Gründung". */
  readonly mayBeFounding: boolean;
}

const person = { files: 'person', mayBeFounding: false } as const;
const partner = { files: 'partner', mayBeFounding: false } as const;
const legalPerson = { files: 'legalPerson', names: 'firm' } as const;

/**
 * Branching by legal form as data. Field 12 (number of managers) goes to everybody but a person alone, the
 * Beiblatt to legal persons. A GmbH & Co. KG is entered with the register of its Komplementär-GmbH.
 */
export const legalForms = {
  einzelunternehmen: { ...person, register: null, isRegistered: false, names: 'none' },
  ek: { ...person, register: 'HRA', isRegistered: true, names: 'firm' },
  gbr: { ...partner, register: null, isRegistered: false, names: 'partners' },
  egbr: { ...partner, register: 'GsR', isRegistered: true, names: 'firmAndPartners' },
  ohg: { ...partner, register: 'HRA', isRegistered: true, names: 'firmAndPartners' },
  kg: { ...partner, register: 'HRA', isRegistered: true, names: 'firmAndPartners' },
  gmbhCoKg: { ...legalPerson, register: 'HRB', isRegistered: true, mayBeFounding: true },
  gmbh: { ...legalPerson, register: 'HRB', isRegistered: true, mayBeFounding: true },
  ug: { ...legalPerson, register: 'HRB', isRegistered: true, mayBeFounding: true },
  ag: { ...legalPerson, register: 'HRB', isRegistered: true, mayBeFounding: true },
  eg: { ...legalPerson, register: 'GnR', isRegistered: true, mayBeFounding: true },
  ev: { ...legalPerson, register: 'VR', isRegistered: true, mayBeFounding: false },
  foreign: { ...legalPerson, register: 'any', isRegistered: false, mayBeFounding: false },
  otherLegalPerson: { ...legalPerson, register: 'any', isRegistered: false, mayBeFounding: false },
} as const satisfies Record<string, LegalForm>;

export type LegalFormId = keyof typeof legalForms;
export const legalFormIds = Object.keys(legalForms) as [LegalFormId, ...LegalFormId[]];

/** The rules of a legal form, widened so that they can be compared. */
export const rulesOf = (id: LegalFormId): LegalForm => legalForms[id];
