import type { Db } from '@/db/client';
import { noteFee } from '../applications/fee-events';
import type { Fee } from './book';
import type { FeeCaseKind } from './types';

/** Told within the transaction that has changed a fee: writes the timeline of its case, starts what waits for the money. */
type FeeListener = (tx: Db, fee: Fee) => Promise<void>;

/** Who wants to know, by kind of case. A domain adds a line. */
const listeners: Readonly<Record<FeeCaseKind, readonly FeeListener[]>> = {
  report: [],
  application: [noteFee],
};

/** Tells the case of a fee that the fee has changed. */
export async function tellCase(tx: Db, fee: Fee): Promise<void> {
  for (const listen of listeners[fee.caseKind]) await listen(tx, fee);
}
