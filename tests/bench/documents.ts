import { Agent, request } from 'node:http';
import { attack, realNumbers } from '../helpers/attack';
import { numberOf, putDocument } from '../helpers/documents';
import { useDataDir } from '../helpers/factories';
import { startServer } from '../helpers/server';
import { ms, percentile, type Row } from './row';

const PAIRS = 1000;

/** Time (ms) of one question over a connection that stays open; each from a network of its own. */
async function askOnce(url: string, agent: Agent, number: string, count: number): Promise<number> {
  const startedAt = performance.now();
  const status = await statusOf(url, agent, number, `10.${count >> 8}.${count & 255}.7`);
  if (status !== 200) throw new Error(`document status: ${status}`);
  return performance.now() - startedAt;
}

function statusOf(url: string, agent: Agent, number: string, from: string): Promise<number> {
  const body = JSON.stringify({ type: 'idCard', number });
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    'x-forwarded-for': from,
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api/documents/status`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** P(a > b) for values drawn from each, equal ones counting half. */
function probabilityGreater(a: readonly number[], b: readonly number[]): number {
  const wins = a.reduce((sum, x) => sum + b.reduce((won, y) => won + (x > y ? 1 : x === y ? 0.5 : 0), 0), 0);
  return wins / (a.length * b.length);
}

/** How long an honest visitor waits (ms), looked at every 100 ms until `work` is over. */
async function waitsDuring(work: Promise<unknown>, lookUp: () => Promise<number>): Promise<number[]> {
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  const waits: number[] = [];
  while (!isOver) {
    waits.push(await lookUp());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await over;
  return waits;
}

/** 10,000 guesses from 50 networks, each every 150 ms, do not slow an honest visitor down. */
async function underAttack(url: string, agent: Agent): Promise<Row> {
  const real = realNumbers();
  for (const number of real) await putDocument(number);
  const lookUp = () => askOnce(url, agent, real[0] ?? '', 40_000);
  const calm: number[] = [];
  for (let i = 0; i < 100; i++) calm.push(await lookUp());
  const attackers = new Agent({ keepAlive: true });
  const guess = (number: string, network: number) => statusOf(url, attackers, number, `172.16.${network}.7`);
  const pressed = await waitsDuring(attack(real, guess, 150), lookUp);
  attackers.destroy();
  const ratio = percentile(pressed, 0.5) / percentile(calm, 0.5);
  return {
    name: 'document status: an honest visitor during 10,000 guesses from 50 networks',
    measured: `median ${ms(percentile(pressed, 0.5))}`,
    comparedWith: `median ${ms(percentile(calm, 0.5))} without them`,
    result: ratio.toFixed(2),
    limit: '≤ 2',
    isMet: ratio <= 2,
  };
}

/** Nobody learns from the time of an answer whether a number exists. */
export async function documents(): Promise<Row[]> {
  const server = await startServer({ TRUSTED_PROXIES: '1' });
  const closeData = useDataDir(server.dataDir);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (let i = 0; i < PAIRS; i++) await putDocument(numberOf(i));
    for (let i = 0; i < 200; i++) await askOnce(server.url, agent, numberOf(i % 2 ? i : i + 500_000), i);
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < PAIRS; i++) {
      const askKnown = async () => known.push(await askOnce(server.url, agent, numberOf(i), 1000 + 2 * i));
      const askUnknown = async () =>
        unknown.push(await askOnce(server.url, agent, numberOf(i + 700_000), 1001 + 2 * i));
      const order = Math.random() < 0.5 ? [askKnown, askUnknown] : [askUnknown, askKnown];
      for (const one of order) await one();
    }
    const share = probabilityGreater(unknown, known);
    const attackRow = await underAttack(server.url, agent);
    return [
      {
        name: 'document status: P(unknown slower than known), 2,000 look-ups',
        measured: `median ${ms(percentile(unknown, 0.5))}`,
        comparedWith: `median ${ms(percentile(known, 0.5))}`,
        result: share.toFixed(3),
        limit: '0.45–0.55',
        isMet: share >= 0.45 && share <= 0.55,
      },
      attackRow,
    ];
  } finally {
    agent.destroy();
    await closeData();
    await server.dispose();
  }
}
