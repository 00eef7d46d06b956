import type { Field, FieldMap } from './fields';
import type { StepMap } from './form-types';

/**
 * The texts of a service, in its folder, one object for each language. German is the source and binding. Every
 * field, option, state … must have its text: a missing one is a type error. Long words carry soft hyphens.
 */
export interface ServiceTexts<
  Steps extends StepMap,
  Attachment extends string,
  Recipient extends string,
  State extends string,
  Transition extends string,
  Paper extends string,
  Entry extends string,
  Exit extends string,
> {
  /** "Gewerbe anmelden". */
  readonly title: string;
  /** Rows of the catalogue. `line`: "10 Minuten, 26 Euro". */
  readonly entries: Readonly<Record<Entry, { readonly title: string; readonly line: string }>>;
  /** Words people search by that stand nowhere else. */
  readonly keywords: readonly string[];
  /** What it is, in one or two sentences. */
  readonly what: string;
  /** Who needs it, who may. */
  readonly who: string;
  /** What to have at hand; one line each. */
  readonly needs: readonly string[];
  /** What it costs, in words. */
  readonly cost: string;
  /** How long it takes: filling in, and until the answer. */
  readonly duration: string;
  /** Where it stands: "§ 14 Gewerbeordnung". */
  readonly legalBasis: string;
  /** What to bring when coming in person. */
  readonly inPerson: string;
  /** Privacy notice (Art. 13 DSGVO): what for, on which basis, how long. Recipients are added by the engine. */
  readonly privacy: string;
  /** Name of the thing while it is written: "Ihre Anmeldung". */
  readonly taskTitle: string;
  /** Warning before the binding submission; without it the engine's own. */
  readonly binding?: string;
  /** What the person declares by sending. */
  readonly declaration?: string;
  /** What happens after sending, in order. */
  readonly nextSteps: readonly string[];
  readonly steps: { readonly [S in keyof Steps]: StepText<Steps[S]['fields']> };
  /** Own codes of schemas and checks → sentence that says what to enter, with an example. */
  readonly problems?: Readonly<Record<string, string>>;
  readonly hints?: Readonly<Record<string, string>>;
  readonly attachments: Readonly<Record<Attachment, AttachmentText>>;
  readonly recipients: Readonly<Record<Recipient, { readonly name: string; readonly why: string }>>;
  /** `label` for staff and citizen; `citizen`: what it means for the person and who does what next. */
  readonly states: Readonly<Record<State, { readonly label: string; readonly citizen: string }>>;
  readonly transitions: Readonly<Record<Transition, TransitionText>>;
  /** Names of papers, "Empfangsbescheinigung". */
  readonly papers: Readonly<Record<Paper, string>>;
  readonly exits: Readonly<
    Record<Exit, { readonly title: string; readonly text: string; readonly action?: string }>
  >;
}

export interface StepText<Fields extends FieldMap> {
  /** In the task list: "Ihr Betrieb". */
  readonly title: string;
  /** The page's question: "Wo ist Ihr Betrieb?" */
  readonly heading: string;
  readonly intro?: string;
  readonly fields: FieldTexts<Fields>;
}
export type FieldTexts<Fields extends FieldMap> = {
  readonly [F in keyof Fields]: FieldText<Fields[F]>;
};

export type OptionText = string | { readonly label: string; readonly hint: string };

interface PlainFieldText {
  readonly label: string;
  readonly hint?: string;
  /** In place of the label in the error summary and in tables, when that is too long. */
  readonly short?: string;
  /** What to say when nothing was entered: "Bitte geben Sie 5 Ziffern ein, zum Beispiel 59872." */
  readonly missing?: string;
  /** After the value: "m²". */
  readonly unit?: string;
}
interface LooseOptions {
  readonly options?: Readonly<Record<string, OptionText>>;
}
type OptionsPart<F> =
  F extends Field<unknown, infer Option>
    ? [Option] extends [never]
      ? LooseOptions
      : string extends Option
        ? LooseOptions
        : { readonly options: Readonly<Record<Option, OptionText>> }
    : object;
type RowsPart<F> = F extends { readonly fields: infer Fields extends FieldMap }
  ? {
      /** A column's texts. */
      readonly fields: FieldTexts<Fields>;
      /** "Gesellschafterin oder Gesellschafter {n}". */
      readonly item: string;
      /** "Weitere Person hinzufügen". */
      readonly add: string;
    }
  : { readonly fields?: FieldTexts<FieldMap>; readonly item?: string; readonly add?: string };
export type FieldText<F> = PlainFieldText & OptionsPart<F> & RowsPart<F>;

export interface AttachmentText {
  readonly label: string;
  /** What must be seen on it. */
  readonly hint: string;
  /** For people who do not see the example. */
  readonly exampleAlt?: string;
}

export interface TransitionText {
  /** A verb: "Empfang bescheinigen". */
  readonly label: string;
  /** What happens then. */
  readonly hint?: string;
  /** Title of the event in the person's timeline; without it they do not see it. */
  readonly event?: string;
  /** What the person reads in the mailbox (`isTold`); {number} is the case's. */
  readonly message?: { readonly subject: string; readonly body: string };
  /** The same when this step is done once more, after a correction; without it `message` again. */
  readonly messageAgain?: { readonly subject: string; readonly body: string };
  /** Texts of `asks`. */
  readonly fields?: Readonly<Record<string, FieldText<Field>>>;
}
