import type { Db } from '@/db/client';
import type { Actor } from '../accounts/actor';
import type { Assurance } from '../accounts/assurance';
import type { Outline } from '../areas/types';
import type { IconName } from '../brand/icons';
import type { defaultDepartments } from '../departments/defaults';
import type { RevokedAs } from '../papers/status';
import type { Block, Pair } from '../papers/types';
import type { FeeTrace } from '../payments/fee-trace';
import type { Failure } from '../result';
import type { Condition } from './conditions';
import type { AnswersOfFields, FieldMap } from './fields';
import type { ServiceTexts } from './texts';

/**
 * The contract of a service: one folder `lib/services/<id>/` whose `index.ts` exports `service({…})`, and one line
 * in `registry.ts`. The engine brings screens, storage, drafts, review, papers, staff work, fees, mailbox,
 * retention. `service()` refuses at import what does not fit together, so the build and every test fail.
 */

/** Groups of the catalogue, in its order; names are in the dictionary `services.groups`. */
export const serviceGroups = ['trade', 'street', 'say', 'home', 'papers'] as const;
export type ServiceGroup = (typeof serviceGroups)[number];

/** Life situations by which people look; names in `services.situations`. */
export const lifeSituations = ['business', 'building', 'event', 'moving', 'engage'] as const;
export type LifeSituation = (typeof lifeSituations)[number];

/** What people entered, as they entered it: step → field → text, texts, or rows. '' and [] are "nothing". */
export type EnteredValue = string | readonly string[] | readonly EnteredRow[];
export type EnteredRow = Readonly<Record<string, string | readonly string[]>>;
export type EnteredStep = Readonly<Record<string, EnteredValue>>;
export type Entered = Readonly<Record<string, EnteredStep>>;

/** Parsed answers of any service. Hidden and empty fields are absent. JSON. */
export type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A short page with questions about one thing. */
export interface Step {
  readonly when?: Condition;
  readonly fields: FieldMap;
}
/** Steps by id, in the order in which they are asked. */
export type StepMap = Readonly<Record<string, Step>>;

/** The answers of a service: every step is there, hidden ones empty. */
export type AnswersOf<Steps extends StepMap> = {
  readonly [S in keyof Steps]: AnswersOfFields<Steps[S]['fields']>;
};

/** "step.field", and "step.rows.field" for a column of a repeated group. */
export type FieldPathOf<Steps extends StepMap> = {
  [S in keyof Steps & string]: PathsIn<Steps[S]['fields'], S>;
}[keyof Steps & string];
type PathsIn<Fields extends FieldMap, Before extends string> = {
  [F in keyof Fields & string]:
    | `${Before}.${F}`
    | (Fields[F] extends { readonly fields: infer Sub extends FieldMap }
        ? `${Before}.${F}.${keyof Sub & string}`
        : never);
}[keyof Fields & string];

/** What rules may know besides the answers. */
export interface RuleContext {
  /** Civil date in Germany, "2026-11-29". */
  readonly today: string;
}

/** A file the person is asked for. Files are PDF, JPEG or PNG, at most 20 MB, told by their content. */
export interface AttachmentRule {
  /** Without it: always shown. */
  readonly when?: Condition;
  readonly isRequired: boolean;
  /** How many files; 5 when not given. */
  readonly most?: number;
  /** Picture of a good example below `public`, "/examples/lageplan.svg". */
  readonly example?: string;
}

/** Somebody who gets a part of the case ("Wer erhält welche Angaben?"). Exactly one of `only`, `withheld`. */
export interface RecipientRule<Path extends string = string> {
  /** Without it: always. */
  readonly when?: Condition;
  /** Just these fields go out. A path of a repeated group means all its columns. */
  readonly only?: readonly Path[];
  /** Everything but these. */
  readonly withheld?: readonly Path[];
  /** Attachments that go with it; none when not given. */
  readonly attachments?: readonly string[];
}

export const stateTones = ['quiet', 'info', 'ok', 'wait', 'bad'] as const;
export interface StateRule {
  readonly tone: (typeof stateTones)[number];
  readonly icon: IconName;
  /** Nothing is left to do: the clock has ended, retention begins. */
  readonly isFinal?: boolean;
  /** The deadline does not run here (something is missing, somebody else is asked). */
  readonly waits?: boolean;
  /** The office has decided: no deadline runs any more, nothing is asked for, and nobody is promised an answer. */
  readonly isDecided?: boolean;
}

/** A service's own paper; rendered by `lib/papers` in the town's letter layout. */
export interface PaperRule<A = Answers> {
  /** `document`: put into the mailbox. `decision`: announced (§41 VwVfG), with all its consequences. */
  readonly kind: 'document' | 'decision';
  /** Subject and content. Runs outside the transaction; pure. Texts are German: the binding language. */
  readonly write: (facts: CaseFacts<A>, asked: Asked) => { subject: string; blocks: readonly Block[] };
  /** What `/pruefen/{code}` shows of it to everybody; no more than stands on the paper. */
  readonly publicFacts?: (facts: CaseFacts<A>, asked: Asked) => readonly Pair[];
  /** The ground it is about, shown on the map of that page. */
  readonly publicArea?: (facts: CaseFacts<A>, asked: Asked) => Outline | undefined;
  /** Civil dates of its first and last day; without them at once and for good. */
  readonly validity?: (
    facts: CaseFacts<A>,
    asked: Asked,
  ) => { readonly from?: string; readonly to?: string } | undefined;
  /** What becomes of the case's earlier papers at the same moment; without it they go on to hold. */
  readonly ends?: RevokedAs;
}

/** What staff filled in with a transition (`asks`), parsed. */
export type Asked = Readonly<Record<string, unknown>>;

/** A case as rules and papers see it. */
export interface CaseFacts<A = Answers> {
  readonly id: string;
  /** "GA-2026-000123". */
  readonly number: string;
  readonly serviceId: string;
  readonly state: string;
  readonly answers: A;
  readonly fee: FeeTrace | null;
  readonly locale: 'de' | 'en';
  /** UTC ms. */
  readonly submittedAt: number;
  /** Civil date of today. */
  readonly today: string;
  /** What staff filled in with each earlier transition, in the order in which they were done. */
  readonly moves: readonly { readonly key: string; readonly asked: Asked }[];
}

/** A step in the office's work, by somebody, from one state to another. */
export interface TransitionRule<State extends string, Paper extends string, A = Answers> {
  readonly from: readonly State[];
  readonly to: State;
  /** Who may: people of the case's department, the applicant, the engine's jobs, or crews by a door of their own. */
  readonly by: 'staff' | 'citizen' | 'system' | 'crew';
  /** Takes effect only when a second person of the department agrees. */
  readonly isFourEyes?: boolean;
  /** The one that is meant to be next; drawn as the main button. */
  readonly isMain?: boolean;
  /** Key on the desk, one letter. */
  readonly hotkey?: string;
  /** Questions to staff before it is done; same kinds as the citizen's fields. */
  readonly asks?: FieldMap;
  /** What these questions begin with, as it would be typed. Pure. */
  readonly suggests?: (facts: CaseFacts<A>) => EnteredStep;
  /** The person gets `texts.transitions[…].message` in the mailbox. */
  readonly isTold?: boolean;
  /** Papers that come of it, in this order. */
  readonly papers?: readonly Paper[];
  /** The fee of the case is charged now. */
  readonly chargesFee?: boolean;
  /** What is charged, where that hangs on what staff decide; without it the fee of the answers. Pure. */
  readonly fee?: (facts: CaseFacts<A>, asked: Asked) => FeeTrace | null;
  /**
   * Anything else, within the transaction of the transition: only SQL is awaited. A failure undoes all of it and is
   * shown to staff. For checks that must hold at this very moment (conflicts of areas).
   */
  readonly run?: (context: TransitionContext<A>) => Promise<Failure | undefined>;
}
/** A case that is just being sent. */
export interface SentContext<A = Answers> {
  readonly tx: Db;
  readonly now: number;
  readonly id: string;
  readonly number: string;
  readonly answers: A;
}
export interface TransitionContext<A = Answers> {
  readonly tx: Db;
  readonly actor: Actor;
  readonly now: number;
  readonly facts: CaseFacts<A>;
  readonly asked: Asked;
}

/** The deadline clock: begins when the notice is complete, stands still in states that wait. */
export interface DeadlineRule {
  readonly days: number;
  /** Days of work (Mon–Fri without the holidays of NRW), or all days. */
  readonly unit: 'working' | 'calendar';
  /** "§ 15 Abs. 1 GewO"; empty for the town's own promise. */
  readonly basis: string;
}

/** Who may use a service. */
export interface AccessRule {
  /** `anonymous`: also without an account, followed by a secret link. */
  readonly by: 'anonymous' | 'account';
  /** Level of the sign-in that is needed; without it every account will do. */
  readonly assurance?: Assurance;
  /** Organisations may apply with their account. */
  readonly organisations?: boolean;
  /** Representatives with a power of attorney may. */
  readonly representatives?: boolean;
}

/** A row of the catalogue; most services have one. Its texts are `texts.entries[key]`. */
export interface EntryRule {
  readonly icon: IconName;
  readonly group: ServiceGroup;
  /** Leads to a page of its own before the form: "/services/gewerbe", a few questions that find the right form. */
  readonly page?: string;
  /** No row of the catalogue: reached by a link that knows what has happened. */
  readonly isUnlisted?: boolean;
  /** What choosing this row already answers. */
  readonly preset?: Entered;
}

/** The end of the road before the form's end: "You need another form". Its texts are `texts.exits[key]`. */
export interface ExitRule {
  readonly when: Condition;
  /** Id of the service that fits; the answers of steps and fields with the same ids are carried over. */
  readonly to?: string;
}

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
