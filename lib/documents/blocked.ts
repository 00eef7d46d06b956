import { networkPrefix } from '../limits';
import { processState } from '../process-state';

/** More networks than this are not remembered here; the database knows them all the same. */
const MOST = 20_000;

const blocked = () => processState('documentsBlocked', () => new Map<string, number>());

/** Remembers until when a network waits, so that its next tries cost nothing. */
export function block(network: string, until: number): void {
  if (blocked().size >= MOST) blocked().clear();
  blocked().set(network, until);
}

/** Seconds this address still has to wait, as far as this process knows; 0 when it may ask. */
export function blockedForS(address: string, now = Date.now()): number {
  const network = networkPrefix(address);
  const until = blocked().get(network) ?? 0;
  if (until > now) return Math.ceil((until - now) / 1000);
  if (until > 0) blocked().delete(network);
  return 0;
}
