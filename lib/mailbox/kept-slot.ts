/** Where a message waits for the sign-in: one slot for each thread and side, and one for a new message. */
export const keptSlot = (side: string, thread: string): string =>
  `mailbox-${side === 'town' ? 'town' : 'own'}-${/^[0-9a-f-]{36}$/.test(thread) ? thread : 'new'}`;
