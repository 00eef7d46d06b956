/** The views of the inbox. */
export const inboxFilters = ['new', 'hazard', 'today', 'work', 'complaints', 'all'] as const;
export type InboxFilter = (typeof inboxFilters)[number];

/** The view an address names; the new reports otherwise. */
export const filterOf = (raw: unknown): InboxFilter => inboxFilters.find((filter) => filter === raw) ?? 'new';
