import { putByWorker } from '@/lib/crew/put';
import { receiveAcceptance } from '@/lib/crew/receive';

export const dynamic = 'force-dynamic';

/** What a crew found after a use of public space: 201, the same again 200, somebody was there before 409. */
export const PUT = putByWorker(receiveAcceptance);
