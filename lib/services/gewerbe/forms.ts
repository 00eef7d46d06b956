/** The three notifications of § 14 GewO. */
export const forms = ['anmeldung', 'ummeldung', 'abmeldung'] as const;
export type Form = (typeof forms)[number];

/** The printed forms they stand for (GewAnzV, Anlagen 1–3). */
export const formNames: Record<Form, string> = {
  anmeldung: 'GewA 1',
  ummeldung: 'GewA 2',
  abmeldung: 'GewA 3',
};

/** Why a trade begins here (GewA 1, field 25). */
export const startReasons = [
  'new',
  'relocation',
  'bought',
  'leased',
  'inherited',
  'partnerJoins',
  'legalForm',
  'transformation',
] as const;
/** Reasons with a former owner and former premises (GewA 1, fields 17 and 26). */
export const takeovers = ['inherited', 'bought', 'leased'] as const;

/** What changes (GewA 2); one filing may tell of several. */
export const changeReasons = ['relocation', 'activity', 'name'] as const;

/** Answers that lead away from a form: filed in another town, or on another form. Never part of a notification. */
export const changeExits = ['fromElsewhere', 'toElsewhere', 'legalForm'] as const;
export const endExits = ['toElsewhere'] as const;

/** Why a trade ends (GewA 3, fields 25 and 26); everything but `complete` hands it over to somebody. */
export const endReasons = ['complete', 'sold', 'leased', 'inherited', 'partnerLeaves', 'legalForm'] as const;
export const handovers = ['sold', 'leased', 'inherited', 'partnerLeaves', 'legalForm'] as const;

/** Field 28 of GewA 3. A closed list: a free text would invite people to tell of illness and family. */
export const endCauses = ['economic', 'age', 'employment', 'personal', 'other'] as const;

export const genders = ['m', 'w', 'd', 'none'] as const;
export const activityKinds = ['industry', 'craft', 'trade', 'other'] as const;
export const siteKinds = ['head', 'branch', 'dependent'] as const;
export const specialKinds = ['vending', 'itinerant'] as const;
/** Whether the activity needs a permission, and whether it is there. */
export const permissionStates = ['notNeeded', 'granted', 'missing'] as const;

type OneOf<List extends readonly string[]> = List[number];
export type StartReason = OneOf<typeof startReasons>;
export type ChangeReason = OneOf<typeof changeReasons>;
export type EndReason = OneOf<typeof endReasons>;
