import { jobs } from '@/lib/jobs/registry';

export const help = `Runs the regular jobs once, now.

Usage: npm run cli -- jobs run [NAME]`;

export async function run([verb, name]: string[]): Promise<number> {
  const chosen = jobs.filter((job) => name === undefined || job.name === name);
  if (verb !== 'run' || chosen.length === 0) {
    console.error(`${help}\n\nJobs: ${jobs.map((job) => job.name).join(', ')}`);
    return 2;
  }
  for (const job of chosen) {
    await job.run();
    console.log(`${job.name}: done`);
  }
  return 0;
}
