import { Agent, request } from 'node:http';
import { numberOf, putDocument } from '../helpers/documents';
import { useDataDir } from '../helpers/factories';
import { startServer } from '../helpers/server';
import { ms, percentile, type Row } from './row';

const PAIRS = 1000;

/** Time (ms) of one question over a connection that stays open; each from a network of its own. */
function askOnce(url: string, agent: Agent, number: string, count: number): Promise<number> {
  const body = JSON.stringify({ type: 'idCard', number });
  const from = `10.${count >> 8}.${count & 255}.7`;
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    'x-forwarded-for': from,
  };
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const sent = request(`${url}/api/documents/status`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(performance.now() - startedAt) : reject(answer.statusCode),
      );
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
    return [
      {
        name: 'document status: P(unknown slower than known), 2,000 look-ups',
        measured: `median ${ms(percentile(unknown, 0.5))}`,
        comparedWith: `median ${ms(percentile(known, 0.5))}`,
        result: share.toFixed(3),
        limit: '0.45–0.55',
        isMet: share >= 0.45 && share <= 0.55,
      },
    ];
  } finally {
    agent.destroy();
    await closeData();
    await server.dispose();
  }
}
