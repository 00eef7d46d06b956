import { readFileSync, writeFileSync } from 'node:fs';

/** Megabytes of a line of /proc/<pid>/status. */
function megabytes(pid: number, line: 'VmHWM' | 'VmRSS'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${line}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** How many megabytes more than now a process needs at the highest point of `work`. */
export async function peakGrowth(pid: number, work: () => Promise<unknown>): Promise<number> {
  // "5" sets the high-water mark back to what is used now.
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const before = megabytes(pid, 'VmRSS');
  await work();
  return megabytes(pid, 'VmHWM') - before;
}
