import { hostname } from 'node:os';
import { and, eq, lt, or } from 'drizzle-orm';
import { writeTx } from '@/db/client';
import { leases } from '@/db/schema';
import { log } from '@/lib/log';
import { processState } from '@/lib/process-state';
import { jobs } from '../jobs/registry';

const holder = `${hostname()}:${process.pid}`;
const timers = () => processState('job-timers', () => new Set<NodeJS.Timeout>());

/** Takes the lease of a job: one process runs it, and only when it is due. */
function takeLease(name: string, everyMs: number): Promise<boolean> {
  const now = Date.now();
  return writeTx(async (tx) => {
    await tx.insert(leases).values({ name, holder: '', expiresAt: 0 }).onConflictDoNothing();
    const taken = await tx
      .update(leases)
      .set({ holder, expiresAt: now + everyMs })
      .where(and(eq(leases.name, name), or(lt(leases.expiresAt, now), eq(leases.holder, holder))))
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
    timers().add(setInterval(run, job.everyMs).unref());
  }
}

/** Stops starting jobs; one that runs finishes. */
export function stopJobs(): void {
  for (const timer of timers()) clearInterval(timer);
  timers().clear();
}
