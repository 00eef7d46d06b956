import { categories } from './categories';

/** Ground that others hold: markets and fairs by the town's order, road works by the builders of roads. */
export const staticKinds = ['market', 'fair', 'roadWorks', 'otherStatic'] as const;

export const useCategories = [...categories, ...staticKinds] as const;
export type UseCategory = (typeof useCategories)[number];
/** Whether a word is one of them. */
export const isUseCategory = (word: string): word is UseCategory =>
  useCategories.some((category) => category === word);

/** `pending` asked for · `granted` given (static areas always are) · `ended` refused, withdrawn, revoked, over. */
export const useStates = ['pending', 'granted', 'ended'] as const;
export type UseState = (typeof useStates)[number];

/** `draft` being written · `proposed` waits for a second person · `approved` in force from its first day. */
export const tariffStates = ['draft', 'proposed', 'approved'] as const;
export type TariffState = (typeof tariffStates)[number];

/** Who is asked before a decision (§18(1) StrWG NRW: the builder of the road; §45 StVO: the police). */
export const consultedBodies = ['roadOwner', 'police', 'fire', 'works', 'transport', 'other'] as const;
export type ConsultedBody = (typeof consultedBodies)[number];

export const consultationAnswers = ['agrees', 'agreesWith', 'objects'] as const;
export type ConsultationAnswer = (typeof consultationAnswers)[number];

/** What a look at the ground after its use says: `fine` nothing is broken · `damage` something is. */
export const acceptanceResults = ['fine', 'damage'] as const;
export type AcceptanceResult = (typeof acceptanceResults)[number];
