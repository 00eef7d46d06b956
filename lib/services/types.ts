import type { Db } from '@/db/client';
import type { defaultDepartments } from '../departments/defaults';
import type { FeeTrace } from '../payments/fee-trace';
import type { DeadlineRule, PaperRule, SentContext, StateRule, TransitionRule } from './desk-types';
import type { Answers, Entered } from './entered';
import type {
  AccessRule,
  AnswersOf,
  AttachmentRule,
  EntryRule,
  ExitRule,
  FieldPathOf,
  LifeSituation,
  RecipientRule,
  RuleContext,
  StepMap,
} from './form-types';
import type { ServiceTexts } from './texts';

/**
 * The contract of a service: one folder `lib/services/<id>/` whose `index.ts` exports `service({…})`, and one line
 * in `registry.ts`. The engine brings screens, storage, drafts, review, papers, staff work, fees, mailbox,
 * retention. `service()` refuses at import what does not fit together, so the build and every test fail.
 */
export interface ServiceDefinition<
  Steps extends StepMap,
  Attachment extends string,
  Recipient extends string,
  State extends string,
  Transition extends string,
  Paper extends string,
  Entry extends string,
  Exit extends string,
> {
  /** Part of the address: `/services/<id>`. Lower case and hyphens; never changes. */
  readonly id: string;
  /** Grows when a field or step is added, removed, or means something else. */
  readonly version: number;
  /** What an older draft becomes; without a rule fields that still exist are kept and the person is told. */
  readonly migrate?: Readonly<Record<number, (entered: Entered) => Entered>>;
  /** Two to four letters before the case's number: "GA" → GA-2026-000123. */
  readonly prefix: string;
  /** Slug of the department that works on it. */
  readonly department: keyof typeof defaultDepartments | (string & {});
  /** Another department, told by the answers; its slug. */
  readonly departmentFor?: (answers: AnswersOf<Steps>) => string;
  readonly access: AccessRule;
  readonly entries: Readonly<Record<Entry, EntryRule>>;
  readonly situations: readonly LifeSituation[];
  /** A page of its own instead of the form's pages: "/feedback". */
  readonly page?: string;
  /** Shown only where the configuration asks for demonstrations. */
  readonly isDemo?: boolean;
  readonly steps: Steps;
  /** What is worked out of the answers, for conditions (`fact('isLegalPerson')`) and hints. Pure. */
  readonly facts?: Readonly<
    Record<string, (answers: AnswersOf<Steps>) => string | number | boolean | undefined>
  >;
  /** Things that do not go together, by step: field of the step → code. Only seen fields are reported. Pure. */
  readonly checks?: {
    readonly [S in keyof Steps]?: (
      answers: AnswersOf<Steps>,
      context: RuleContext,
      /** Whether a field of the step is wrong by itself: then it was filled in, but is not among the answers. */
      isWrong: (field: string) => boolean,
    ) => { readonly [F in keyof Steps[S]['fields']]?: string };
  };
  /** Advice that never blocks: code of `texts.hints` → whether it is shown, on the step and at the review. Pure. */
  readonly hints?: Readonly<
    Record<
      string,
      { step: keyof Steps & string; when: (answers: AnswersOf<Steps>, context: RuleContext) => boolean }
    >
  >;
  readonly exits?: Readonly<Record<Exit, ExitRule>>;
  /** Copies from an earlier case of the same owner. */
  readonly startsFrom?: {
    readonly services: readonly string[];
    readonly copy: (answers: Answers, serviceId: string) => Entered;
    /** It was all looked at once: only what is missing is asked, then the review shows the rest. */
    readonly isWhole?: boolean;
    /** States of a case whose own page offers it. */
    readonly offeredIn?: readonly string[];
  };
  readonly attachments: Readonly<Record<Attachment, AttachmentRule>>;
  /** The fee as far as it is known by then; null when nothing is charged or staff decide. Pure. */
  readonly fee?: (answers: AnswersOf<Steps>, context: RuleContext) => FeeTrace | null;
  /** Steps that show the fee while somebody fills them in. */
  readonly feeSteps?: readonly (keyof Steps & string)[];
  /** Who else has to sign, by name as entered; nobody when empty. */
  readonly signers?: (answers: AnswersOf<Steps>) => readonly string[];
  readonly recipients: Readonly<Record<Recipient, RecipientRule<FieldPathOf<Steps>>>>;
  readonly states: Readonly<Record<State, StateRule>>;
  /** State of a case that was just sent. */
  readonly initial: State;
  /** State while documents are missing; the engine goes there and back by itself (request and answer). */
  readonly waiting: State;
  readonly transitions: Readonly<Record<Transition, TransitionRule<State, Paper, AnswersOf<Steps>>>>;
  readonly deadline?: DeadlineRule;
  readonly papers: Readonly<Record<Paper, PaperRule<AnswersOf<Steps>>>>;
  /** Years after a case is closed; `basis` says where that stands. */
  readonly retention: { readonly years: number; readonly basis: string };
  /** What the case is called in lists: "Gerüst, Steinstraße 12". Never more than staff of the department may see. */
  readonly subject: (answers: AnswersOf<Steps>) => string;
  /** Name and postal address, a line each: for decisions that go by letter. */
  readonly postalAddress?: (answers: AnswersOf<Steps>) => readonly string[];
  /** Who pays, for the office's list of fees; without it the first line of the postal address. */
  readonly payerName?: (answers: AnswersOf<Steps>) => string;
  /** Which case, and which of its attachments, whoever holds a secret link of this service may see; null for others. */
  readonly guestFiles?: (
    read: Db,
    token: string,
    service: Service,
  ) => Promise<{ readonly applicationId: string; readonly slots: readonly string[] } | null>;
  /** Anything else when a case is sent, within that transaction: only SQL is awaited. */
  readonly onSent?: (context: SentContext<AnswersOf<Steps>>) => Promise<void>;
  /** Keys of components in `components/services/staff-panels.tsx`, in order. */
  readonly staffPanels?: readonly string[];
  /** Keys of components in `components/services/citizen-panels.tsx`, shown at the review. */
  readonly citizenPanels?: readonly string[];
  readonly texts: {
    readonly de: ServiceTexts<Steps, Attachment, Recipient, State, Transition, Paper, Entry, Exit>;
    readonly en: ServiceTexts<Steps, Attachment, Recipient, State, Transition, Paper, Entry, Exit>;
  };
}

/** Any service, as the engine sees it. */
export type Service = ServiceDefinition<StepMap, string, string, string, string, string, string, string>;
