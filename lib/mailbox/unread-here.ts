/**
 * This device's memory that somebody's mailbox was opened here: pages of people who never sign in must not ask
 * the server. It goes at logout and when the session has ended.
 */
const MEMORY = 'mailbox';

export const rememberMailbox = (): void => localStorage.setItem(MEMORY, '1');
export const forgetMailbox = (): void => localStorage.removeItem(MEMORY);

/** How many conversations are unread; the number also goes to the app's icon. 0 without a mailbox here. */
export async function askUnread(): Promise<number> {
  try {
    if (!localStorage.getItem(MEMORY)) return 0;
    const answer = await fetch('/api/mailbox/unread');
    if (answer.status === 401) forgetMailbox();
    const { count = 0 } = answer.ok ? ((await answer.json()) as { count?: number }) : {};
    if (count > 0) await navigator.setAppBadge?.(count);
    else await navigator.clearAppBadge?.();
    return count;
  } catch {
    // Without a connection or storage there is no number.
    return 0;
  }
}
