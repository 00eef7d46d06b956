import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { chromiumHere } from '../helpers/browser';
import { freePort, startServer } from '../helpers/server';
import { INDEX_OF_FOUR, slowdownFor } from './browser';
import { percentile, type Row } from './row';

const pages = ['/', '/report', '/map'];
const RUNS = 5;
const limits = { performance: 95, accessibility: 100, 'best-practices': 100 } as const;

/** Lighthouse on a simulated mid-range phone: median of five runs for each page, after one that is not counted. */
export async function lighthouseRows(): Promise<Row[]> {
  const server = await startServer();
  const port = await freePort();
  const browser = await chromium.launch({
    ...chromiumHere,
    args: [...chromiumHere.args, `--remote-debugging-port=${port}`],
  });
  try {
    await server.cli(['seed', '--reports', '500']);
    const indices: number[] = [];
    for (const page of pages) {
      const warm = await lighthouse(server.url + page, { port, logLevel: 'error' });
      indices.push(warm?.lhr.environment.benchmarkIndex ?? INDEX_OF_FOUR);
    }
    const index = percentile(indices, 0.5);
    const rows: Row[] = [];
    for (const page of pages) rows.push(...(await measure(server.url + page, page, port, index)));
    return rows;
  } finally {
    await browser.close();
    await server.dispose();
  }
}

async function measure(url: string, page: string, port: number, index: number): Promise<Row[]> {
  const cpuSlowdownMultiplier = slowdownFor(index);
  const scores: Record<keyof typeof limits, number[]> = {
    performance: [],
    accessibility: [],
    'best-practices': [],
  };
  for (let i = 0; i < RUNS; i++) {
    const result = await lighthouse(url, {
      port,
      onlyCategories: Object.keys(limits),
      logLevel: 'error',
      throttling: { cpuSlowdownMultiplier },
    });
    for (const name of Object.keys(limits) as (keyof typeof limits)[]) {
      scores[name].push(Math.round((result?.lhr.categories[name]?.score ?? 0) * 100));
    }
  }
  return (Object.keys(limits) as (keyof typeof limits)[]).map((name) => {
    const score = percentile(scores[name], 0.5);
    return {
      name: `Lighthouse mobile, ${page}, ${name}`,
      measured: String(score),
      comparedWith: `median of ${RUNS} runs, processor ÷ ${cpuSlowdownMultiplier} (index ${Math.round(index)})`,
      result: String(score),
      limit: `≥ ${limits[name]}`,
      isMet: score >= limits[name],
    };
  });
}
