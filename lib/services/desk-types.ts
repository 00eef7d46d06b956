import type { Db } from '@/db/client';
import type { Actor } from '../accounts/actor';
import type { Outline } from '../areas/types';
import type { IconName } from '../brand/icons';
import type { RevokedAs } from '../papers/status';
import type { Block, Pair } from '../papers/types';
import type { FeeTrace } from '../payments/fee-trace';
import type { Failure } from '../result';
import type { Answers, EnteredStep } from './entered';
import type { FieldMap } from './fields';

/* What the town hall does with a case: states, transitions, papers, the clock. */

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
  /** A refusal, a revocation: whoever checks it reads that it is genuine, but no permission. */
  readonly allowsNothing?: boolean;
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
  /** Cents that were charged for it so far, waived ones too: nothing is charged twice. */
  readonly chargedCents: number;
  readonly locale: 'de' | 'en';
  /** UTC ms. */
  readonly submittedAt: number;
  /** Civil date of today. */
  readonly today: string;
  /** What staff filled in with each earlier transition, in the order in which they were done. */
  readonly moves: readonly { readonly key: string; readonly asked: Asked; readonly at: number }[];
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
  /** What does not go together in what staff filled in: field and code. Asked before it is proposed, too. Pure. */
  readonly check?: (facts: CaseFacts<A>, asked: Asked) => Readonly<Record<string, string>>;
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
