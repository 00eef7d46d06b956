import type { ChangeReason, EndReason, Form, StartReason } from './forms';

/** Where an answer of "Was ist passiert?" leads: to a form, filled in as far as it is known, or to advice. */
export type Outcome =
  | { readonly form: 'anmeldung'; readonly reason?: StartReason; readonly site?: 'dependent' }
  | { readonly form: 'ummeldung'; readonly reason: ChangeReason }
  | { readonly form: 'abmeldung'; readonly reason?: EndReason }
  | { readonly ask: Question }
  | { readonly advice: Advice };

export const questions = ['start', 'takeOver', 'move', 'change', 'stop'] as const;
export type Question = (typeof questions)[number];

/** Sentences instead of a form: file elsewhere; two notifications; nothing to notify here. */
export const advices = ['movedAway', 'newLegalForm', 'noneOfThese'] as const;
export type Advice = (typeof advices)[number];

/**
 * "Was ist passiert?" in everyday words → the right form (§ 14 (1) GewO). Moving in from another town is one filing
 * here, an Anmeldung; moving away is filed in the new town; a change of name is an Ummeldung (Nr. 2a). The keys are
 * those of the texts. Two steps at most.
 */
export const situations = {
  first: {
    start: { ask: 'start' },
    move: { ask: 'move' },
    change: { ask: 'change' },
    stop: { ask: 'stop' },
    none: { advice: 'noneOfThese' },
  },
  start: {
    newTrade: { form: 'anmeldung', reason: 'new' },
    takeOver: { ask: 'takeOver' },
    joinPartners: { form: 'anmeldung', reason: 'partnerJoins' },
    secondSite: { form: 'anmeldung', reason: 'new', site: 'dependent' },
  },
  takeOver: {
    bought: { form: 'anmeldung', reason: 'bought' },
    leased: { form: 'anmeldung', reason: 'leased' },
    inherited: { form: 'anmeldung', reason: 'inherited' },
  },
  move: {
    moveHere: { form: 'anmeldung', reason: 'relocation' },
    moveWithin: { form: 'ummeldung', reason: 'relocation' },
    moveAway: { advice: 'movedAway' },
  },
  change: {
    newActivity: { form: 'ummeldung', reason: 'activity' },
    newName: { form: 'ummeldung', reason: 'name' },
    newLegalForm: { advice: 'newLegalForm' },
  },
  stop: {
    stopAll: { form: 'abmeldung', reason: 'complete' },
    sold: { form: 'abmeldung', reason: 'sold' },
    leasedOut: { form: 'abmeldung', reason: 'leased' },
    leavePartners: { form: 'abmeldung', reason: 'partnerLeaves' },
    moveAway: { advice: 'movedAway' },
  },
} as const satisfies Record<'first' | Question, Record<string, Outcome>>;

/** Every place an answer can lead to a form. */
export const formOf = (outcome: Outcome): Form | null => ('form' in outcome ? outcome.form : null);
