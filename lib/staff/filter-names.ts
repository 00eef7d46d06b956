/** The views of the inbox. */
export const inboxFilters = ['new', 'hazard', 'due', 'today', 'work', 'complaints', 'all'] as const;
export type InboxFilter = (typeof inboxFilters)[number];

export const inboxSorts = ['newest', 'due'] as const;
export type InboxSort = (typeof inboxSorts)[number];

/** Long lists are shown as they came in: the whole stock is never sorted. */
export const maySort = (filter: InboxFilter): boolean => filter !== 'all' && filter !== 'today';

/** The order an address names. What is due is shown by its deadline. */
export const sortOf = (raw: unknown, filter: InboxFilter): InboxSort =>
  filter === 'due' || (raw === 'due' && maySort(filter)) ? 'due' : 'newest';

/** The view an address names; the new reports otherwise. */
export const filterOf = (raw: unknown): InboxFilter => inboxFilters.find((filter) => filter === raw) ?? 'new';
