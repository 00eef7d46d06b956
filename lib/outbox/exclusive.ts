import { write } from './database';
import { uuidv7 } from './ids';

const LOCK = 'buergerweg-outbox';
const LEASE_MS = 20_000;
const RENEW_MS = 5_000;
const WAIT_MS = 2_000;

/** Runs `work` while nobody else on this phone (tab or worker) does; waits for its turn. */
export async function exclusively(work: () => Promise<void>): Promise<void> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  await (locks ? locks.request(LOCK, work) : withLease(work));
}

/** Without Web Locks: a lease in IndexedDB that runs out when its holder has died. */
async function withLease(work: () => Promise<void>): Promise<void> {
  const me = uuidv7();
  while (!(await takeLease(me))) await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  const renewal = setInterval(() => void takeLease(me).catch(() => undefined), RENEW_MS);
  try {
    await work();
  } finally {
    clearInterval(renewal);
    await endLease(me);
  }
}

const takeLease = (me: string): Promise<boolean> =>
  write(async (tx) => {
    const meta = tx.objectStore('meta');
    const holder = await meta.get('leaseHolder');
    const until = Number((await meta.get('leaseUntil')) ?? 0);
    if (holder !== me && until > Date.now()) return false;
    await meta.put(me, 'leaseHolder');
    await meta.put(Date.now() + LEASE_MS, 'leaseUntil');
    return true;
  });

const endLease = (me: string): Promise<void> =>
  write(async (tx) => {
    const meta = tx.objectStore('meta');
    if ((await meta.get('leaseHolder')) === me) await meta.put(0, 'leaseUntil');
  });
