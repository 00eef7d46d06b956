import { hostname } from 'node:os';
import { and, eq, lt } from 'drizzle-orm';
import { writeTx } from '@/db/client';
import { leases } from '@/db/schema';
import { log } from '@/lib/log';
import { processState } from '@/lib/process-state';
import { jobs } from '../jobs/registry';

const holder = `${hostname()}:${process.pid}`;
const timers = () => processState('job-timers', () => new Set<NodeJS.Timeout>());

/** How often is looked what is due: a server that starts anew every few hours still does what comes every six. */
const LOOK_MS = 10 * 60_000;
const lookEvery = (everyMs: number): number => Math.min(everyMs, LOOK_MS);

/**
 * Takes the lease of a job: one process runs it, and only when it is due.
 * @returns whether it is due, and this process's to run
 */
export function takeLease(name: string, everyMs: number, now = Date.now()): Promise<boolean> {
  return writeTx(async (tx) => {
    await tx.insert(leases).values({ name, holder: '', expiresAt: 0 }).onConflictDoNothing();
    const taken = await tx
      .update(leases)
      // Half a look early: a timer that fires a little too soon must not skip a whole round.
      .set({ holder, expiresAt: now + everyMs - lookEvery(everyMs) / 2 })
      .where(and(eq(leases.name, name), lt(leases.expiresAt, now)))
      .returning({ name: leases.name });
    return taken.length > 0;
  });
}

/** Starts the regular jobs of this process. */
export function startJobs(): void {
  for (const job of jobs) {
    const run = async (): Promise<void> => {
      try {
        if (await takeLease(job.name, job.everyMs)) await job.run();
      } catch (error) {
        log.error('job.failed', error, { job: job.name });
      }
    };
    timers().add(setInterval(run, lookEvery(job.everyMs)).unref());
  }
}

/** Stops starting jobs; one that runs finishes. */
export function stopJobs(): void {
  for (const timer of timers()) clearInterval(timer);
  timers().clear();
}
