import type { Db } from '@/db/client';
import { entered, readTownSettings } from '../town/settings';
import { bareIban } from './iban';

/** The town's account for fees. */
export interface TownAccount {
  readonly recipient: string;
  /** Without spaces. */
  readonly iban: string;
  /** Empty when the town has not entered one; within the EEA it is not needed. */
  readonly bic: string;
}

/** The town's account, or null while it is not entered. */
export async function townAccount(from?: Db): Promise<TownAccount | null> {
  const { payRecipient, payIban, payBic } = await readTownSettings(from);
  const [recipient, iban] = [entered(payRecipient), entered(payIban)];
  return recipient && iban ? { recipient, iban: bareIban(iban), bic: payBic } : null;
}
