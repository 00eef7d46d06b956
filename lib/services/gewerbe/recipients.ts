import type { Form } from './forms';

/** Who receives trade notifications by law (§ 14 (8) GewO, § 3 GewAnzV), in the order of the law. */
export const recipientIds = [
  'ihk',
  'handwerkskammer',
  'immissionsschutz',
  'arbeitsschutz',
  'lebensmittelaufsicht',
  'eichbehoerde',
  'arbeitsagentur',
  'dguv',
  'registergericht',
  'statistik',
  'knappschaft',
  'auslaenderbehoerde',
  'finanzamt',
  'erlaubnisbehoerde',
  'zoll',
] as const;
export type RecipientId = (typeof recipientIds)[number];

type Range = number | readonly [from: number, to: number];

/** Just these fields, or all but these; null: this form does not go there. */
export type Projection = { readonly only: readonly Range[] } | { readonly without: readonly Range[] } | null;
type Row = Record<Form, Projection>;

const supervision: Row = {
  anmeldung: { without: [10, 12, 13, [27, 31], 33] },
  ummeldung: { without: [10, 12, 13, [25, 28], 30] },
  abmeldung: { without: [10, 12, 13, 28, 30] },
};

/** The data-minimising projection of each form for each recipient, by field numbers of that form. */
export const projections: Record<RecipientId, Row> = {
  ihk: {
    anmeldung: { without: [13, 27, [29, 31], 33] },
    ummeldung: { without: [13, [26, 28], 30] },
    abmeldung: { without: [13, 30] },
  },
  handwerkskammer: {
    anmeldung: { without: [13, 27, 30, 31, 33] },
    ummeldung: { without: [13, 27, 28, 30] },
    abmeldung: { without: [13, 30] },
  },
  immissionsschutz: supervision,
  arbeitsschutz: supervision,
  lebensmittelaufsicht: supervision,
  eichbehoerde: {
    anmeldung: { only: [1, [3, 5], 11, 14, 15, 18, 20] },
    ummeldung: { only: [1, [3, 5], 11, 14, 15, 18, 19, 21] },
    abmeldung: { only: [1, [3, 5], 11, 14, 16, 18, 20] },
  },
  arbeitsagentur: {
    anmeldung: { without: [13, 27, 33] },
    ummeldung: { without: [13, 30] },
    abmeldung: { without: [10, [12, 19], [21, 30]] },
  },
  dguv: {
    anmeldung: { without: [12, 28, 30, 31, 33] },
    ummeldung: { without: [12, 25, 27, 28, 30] },
    abmeldung: { without: [12, 30] },
  },
  registergericht: {
    anmeldung: null,
    ummeldung: null,
    abmeldung: { without: [[8, 10], [12, 14], 16, 21, 22, 24, [28, 30]] },
  },
  statistik: {
    anmeldung: { only: [[1, 6], 10, 12, [15, 25], 29, 32] },
    ummeldung: { only: [[1, 6], 10, 12, [15, 24], 26, 29] },
    abmeldung: { only: [[1, 6], 10, 12, [15, 26], 28, 29] },
  },
  knappschaft: {
    anmeldung: { without: [12, 13, 17, 19, [21, 31], 33] },
    ummeldung: { without: [12, 13, 17, [22, 28], 30] },
    abmeldung: { without: [12, 13, 17, 19, [21, 28], 30] },
  },
  auslaenderbehoerde: {
    anmeldung: { without: [[12, 14], 17, 19, [22, 29], 33] },
    ummeldung: { without: [[12, 14], 17, [22, 26], 30] },
    abmeldung: { without: [[12, 14], 17, 19, [21, 28], 30] },
  },
  finanzamt: {
    anmeldung: { without: [6, 12, 13, 19, 21, 22, [27, 31], 33] },
    ummeldung: { without: [6, 12, 13, 22, [25, 28], 30] },
    abmeldung: { without: [6, 12, 13, 19, 21, 22, 27, 30] },
  },
  erlaubnisbehoerde: {
    anmeldung: { without: [33] },
    ummeldung: { without: [30] },
    abmeldung: { without: [30] },
  },
  zoll: { anmeldung: { without: [13, 27, 33] }, ummeldung: null, abmeldung: null },
};

/**
 * Fields for one recipient alone, whatever the table says: the accident insurer is asked for the DGUV only, and
 * where a table by numbers and this rule differ, the narrower one counts.
 */
export const reserved: readonly { form: Form; number: number; for: RecipientId }[] = [
  { form: 'anmeldung', number: 27, for: 'dguv' },
];
