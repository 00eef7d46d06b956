/** What a crew can say of a report on the road; the outbox of the crew carries exactly these. */
export const crewActions = ['accept', 'start', 'done', 'notFound', 'notOurs'] as const;
export type CrewAction = (typeof crewActions)[number];
