import type { Assurance } from '../accounts/assurance';
import type { IconName } from '../brand/icons';
import type { Condition } from './conditions';
import type { Entered } from './entered';
import type { AnswersOfFields, FieldMap } from './fields';

/* What citizens meet of a service: catalogue, steps, attachments, recipients. */

/** Groups of the catalogue, in its order; names are in the dictionary `services.groups`. */
export const serviceGroups = ['trade', 'street', 'say', 'home', 'papers'] as const;
export type ServiceGroup = (typeof serviceGroups)[number];

/** Life situations by which people look; names in `services.situations`. */
export const lifeSituations = ['business', 'building', 'event', 'moving', 'engage'] as const;
export type LifeSituation = (typeof lifeSituations)[number];

/** A short page with questions about one thing. */
export interface Step {
  readonly when?: Condition;
  readonly fields: FieldMap;
  /** Its answers must agree with each other: who asks for one of them later asks for all. */
  readonly isAskedWhole?: boolean;
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
