import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { freePort, startServer } from '../helpers/server';
import { percentile, type Row } from './row';

const pages = ['/', '/report', '/map'];
const RUNS = 3;
const limits = { performance: 95, accessibility: 100, 'best-practices': 100 } as const;

/** Lighthouse on a simulated mid-range phone: median of three runs for each page. */
export async function lighthouseRows(): Promise<Row[]> {
  const server = await startServer();
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--remote-debugging-port=${port}`,
    ],
  });
  try {
    await server.cli(['seed', '--reports', '500']);
    const rows: Row[] = [];
    for (const page of pages) rows.push(...(await measure(server.url + page, page, port)));
    return rows;
  } finally {
    await browser.close();
    await server.dispose();
  }
}

async function measure(url: string, page: string, port: number): Promise<Row[]> {
  const scores: Record<keyof typeof limits, number[]> = {
    performance: [],
    accessibility: [],
    'best-practices': [],
  };
  for (let i = 0; i < RUNS; i++) {
    const result = await lighthouse(url, { port, onlyCategories: Object.keys(limits), logLevel: 'error' });
    for (const name of Object.keys(limits) as (keyof typeof limits)[]) {
      scores[name].push(Math.round((result?.lhr.categories[name]?.score ?? 0) * 100));
    }
  }
  return (Object.keys(limits) as (keyof typeof limits)[]).map((name) => {
    const score = percentile(scores[name], 0.5);
    return {
      name: `Lighthouse mobile, ${page}, ${name}`,
      measured: String(score),
      comparedWith: `median of ${RUNS} runs`,
      result: String(score),
      limit: `≥ ${limits[name]}`,
      isMet: score >= limits[name],
    };
  });
}
