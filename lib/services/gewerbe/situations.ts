import type { Form } from './forms';

/** Where an answer of "Was ist passiert?" leads: to a form, entered by what is known, on, or to advice. */
export type Outcome =
  | { readonly form: Form; readonly entry: string }
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
 * those of the texts, entries those of the services. Three steps at most.
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
    newTrade: { form: 'anmeldung', entry: 'new' },
    takeOver: { ask: 'takeOver' },
    joinPartners: { form: 'anmeldung', entry: 'partnerJoins' },
    secondSite: { form: 'anmeldung', entry: 'secondSite' },
  },
  takeOver: {
    bought: { form: 'anmeldung', entry: 'bought' },
    leased: { form: 'anmeldung', entry: 'leased' },
    inherited: { form: 'anmeldung', entry: 'inherited' },
  },
  move: {
    moveHere: { form: 'anmeldung', entry: 'relocation' },
    moveWithin: { form: 'ummeldung', entry: 'relocation' },
    moveAway: { advice: 'movedAway' },
  },
  change: {
    newActivity: { form: 'ummeldung', entry: 'activity' },
    newName: { form: 'ummeldung', entry: 'name' },
    newLegalForm: { advice: 'newLegalForm' },
  },
  stop: {
    stopAll: { form: 'abmeldung', entry: 'complete' },
    sold: { form: 'abmeldung', entry: 'sold' },
    leasedOut: { form: 'abmeldung', entry: 'leased' },
    leavePartners: { form: 'abmeldung', entry: 'partnerLeaves' },
    moveAway: { advice: 'movedAway' },
  },
} as const satisfies Record<'first' | Question, Record<string, Outcome>>;
