/** Drafts in the browser, for the time without a connection; removed at logout. */
import { forgetMailbox } from './unread-here';

const PREFIX = 'mailbox-draft:';

interface Draft {
  readonly key: string;
  readonly slot: string;
  readonly subject: string;
  readonly body: string;
}

/** @returns whether the server has it */
export async function saveOnServer(draft: Draft): Promise<boolean> {
  try {
    const answer = await fetch('/api/mailbox/draft', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(draft),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

export const keepHere = (slot: string, body: string): void => localStorage.setItem(PREFIX + slot, body);
export const keptHere = (slot: string): string | null => localStorage.getItem(PREFIX + slot);
export const forgetKept = (slot: string): void => localStorage.removeItem(PREFIX + slot);

/** Removes all drafts from this phone, and that there was a mailbox. */
export function forgetDrafts(): void {
  forgetMailbox();
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
}
