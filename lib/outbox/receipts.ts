import { announce } from './changes';
import { read, write } from './database';
import type { SentReport } from './types';

/** Reports the town has that were sent from this phone, newest first. */
export const listSent = async (): Promise<SentReport[]> =>
  (await read((tx) => tx.objectStore('receipts').getAll())).sort((a, b) => b.sentAt - a.sentAt);

export const getSent = (id: string): Promise<SentReport | undefined> =>
  read((tx) => tx.objectStore('receipts').get(id));

/** The secret in a follow-up link. */
export const tokenOf = ({ followUpUrl }: Pick<SentReport, 'followUpUrl'>): string =>
  new URL(followUpUrl, 'http://phone.invalid').pathname.split('/').at(-1) ?? '';

/** Notes what the town last said about a sent report. */
export async function noteStatus(id: string, status: string): Promise<void> {
  await write(async (tx) => {
    const receipts = tx.objectStore('receipts');
    const sent = await receipts.get(id);
    if (sent) await receipts.put({ ...sent, status, checkedAt: Date.now() });
  });
  announce({ type: 'changed' });
}

/** "Auf diesem Gerät vergessen": the town keeps the report, this phone no longer knows of it. */
export async function forgetSent(id: string): Promise<void> {
  await write((tx) => tx.objectStore('receipts').delete(id));
  announce({ type: 'changed' });
}
