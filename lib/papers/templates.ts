import type { FeeTrace } from '../payments/fee-trace';
import { type PaymentDue, paymentBlocks } from './payment-blocks';
import type { PaperTemplate } from './render-paper';
import type { Block, Letter, Pair, Sender } from './types';
import type { PaperWords } from './words';

interface Base {
  readonly sender: Sender;
  readonly recipient: readonly string[];
  /** Number of the case: "GA-2026-000123". */
  readonly reference: string;
  /** Civil date. */
  readonly date: string;
  readonly subject: string;
  /** "Guten Tag Frau Muster,": empty where nobody is spoken to. */
  readonly greeting: string;
  /** Greeting, "Im Auftrag", name: one line each. */
  readonly closing: readonly string[];
  readonly remark?: string;
  readonly mark?: string;
}

interface Section {
  readonly title: string;
  readonly pairs: readonly Pair[];
}

interface Money {
  readonly trace?: FeeTrace;
  /** Left out when nothing is to be paid any more, or the account is not entered. */
  readonly due?: PaymentDue;
}

const asLetter = (base: Base, { t }: PaperWords, blocks: readonly Block[]): Letter => ({
  sender: base.sender,
  recipient: base.recipient,
  remark: base.remark,
  mark: base.mark,
  references: [{ label: t('ourReference'), value: base.reference }],
  date: base.date,
  subject: base.subject,
  blocks: [
    ...(base.greeting ? [{ kind: 'paragraph', text: base.greeting } as const] : []),
    ...blocks,
    ...(base.closing.length > 0 ? [{ kind: 'closing', lines: base.closing } as const] : []),
  ],
});

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const sectionBlocks = (sections: readonly Section[]): Block[] =>
  sections.flatMap(({ title, pairs }) => [heading(title), { kind: 'keyValue', pairs } as const]);

function moneyBlocks({ trace, due }: Money, words: PaperWords): Block[] {
  return [
    ...(trace ? [heading(words.t('fee.title')), { kind: 'sumTable', trace } as const] : []),
    ...(due ? paymentBlocks(due, words) : []),
  ];
}

/** A letter with nothing special in it, also the copy that goes by post. */
export interface PostalLetter extends Base {
  readonly text: string;
}
export const postalLetter: PaperTemplate<PostalLetter> = (data, words) =>
  asLetter(data, words, [{ kind: 'paragraph', text: data.text }]);

/** What somebody has sent, for their own papers (§ 9a(4) OZG). */
export interface ApplicationCopy extends Base, Money {
  /** When it arrived and what happens next. */
  readonly text: string;
  readonly sections: readonly Section[];
  /** Names of the files that came with it. */
  readonly attachments: readonly string[];
  readonly next: readonly string[];
}
export const applicationCopy: PaperTemplate<ApplicationCopy> = (data, words) =>
  asLetter(data, words, [
    { kind: 'paragraph', text: data.text },
    ...(data.next.length > 0
      ? [heading(words.t('next')), { kind: 'list', items: data.next, isOrdered: true } as const]
      : []),
    ...sectionBlocks(data.sections),
    ...(data.attachments.length > 0
      ? [heading(words.t('attachments')), { kind: 'list', items: data.attachments } as const]
      : []),
    ...moneyBlocks(data, words),
  ]);

/** Confirms that something was received, with its facts: the Empfangsbescheinigung (§ 15(1) GewO). */
export interface Receipt extends Base, Money {
  readonly text: string;
  readonly sections: readonly Section[];
  /** With a fee it is a decision: then the legal remedy stands below. */
  readonly legalRemedy?: string;
}
export const receipt: PaperTemplate<Receipt> = (data, words) =>
  asLetter(data, words, [
    { kind: 'paragraph', text: data.text },
    ...sectionBlocks(data.sections),
    ...moneyBlocks(data, words),
    ...(data.legalRemedy ? [{ kind: 'legalRemedy', text: data.legalRemedy } as const] : []),
  ]);

/** A decision: ruling, facts, picture, conditions, reasons, fee, legal remedy. */
export interface Decision extends Base, Money {
  /** What is decided, first. */
  readonly ruling: string;
  readonly facts: readonly Pair[];
  readonly picture?: Extract<Block, { kind: 'image' }>;
  readonly conditions: readonly { readonly title: string; readonly items: readonly string[] }[];
  readonly reasons: string;
  readonly legalRemedy: string;
}
export const decision: PaperTemplate<Decision> = (data, words) =>
  asLetter(data, words, [
    heading(words.t('ruling')),
    { kind: 'paragraph', text: data.ruling },
    { kind: 'keyValue', pairs: data.facts },
    ...(data.picture ? [data.picture] : []),
    ...(data.conditions.length > 0 ? [heading(words.t('conditions'))] : []),
    ...data.conditions.flatMap(({ title, items }) => [
      { kind: 'heading', level: 3, text: title } as const,
      { kind: 'list', items, isOrdered: true } as const,
    ]),
    ...(data.reasons
      ? [heading(words.t('reasons')), { kind: 'paragraph', text: data.reasons } as const]
      : []),
    ...moneyBlocks(data, words),
    { kind: 'legalRemedy', text: data.legalRemedy },
  ]);

/** Evidence for the file: what happened when, as a table. */
export interface ProofSheet extends Base {
  readonly text: string;
  readonly facts: readonly Pair[];
  /** Caption of the table of events. */
  readonly caption: string;
  readonly events: readonly { readonly at: string; readonly what: string }[];
}
export const proofSheet: PaperTemplate<ProofSheet> = (data, words) =>
  asLetter(data, words, [
    { kind: 'paragraph', text: data.text },
    { kind: 'keyValue', pairs: data.facts },
    {
      kind: 'table',
      caption: data.caption,
      columns: [
        { title: words.t('when'), share: 2 },
        { title: words.t('what'), share: 3 },
      ],
      rows: data.events.map(({ at, what }) => [at, what]),
      hasRowHeads: true,
    },
  ]);
