import { putByWorker } from '@/lib/crew/put';
import { receiveAction } from '@/lib/crew/receive';

export const dynamic = 'force-dynamic';

/** What a crew did on a report: 201, the same again 200, conflict 409. */
export const PUT = putByWorker(receiveAction);
