/** Where the name of an organisation waits for the sign-in: one slot for each, and one for a new one. */
export const keptSlot = (id: string): string => `organisation-${/^[0-9a-f-]{36}$/.test(id) ? id : 'new'}`;
