import { randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { payPath } from '@/lib/payments/token';
import { drawScene } from '@/lib/seed/scenes';
import { addUser, signInAs } from '../helpers/accounts';
import { useDataDir } from '../helpers/factories';
import { enterAccount, putFee } from '../helpers/fees';
import { putPaper } from '../helpers/issued-papers';
import { makePermit } from '../helpers/permits';
import type { TestServer } from '../helpers/server';
import { inDays } from '../services/sondernutzung/entered';
import { prepareApplications } from './applications';
import { demoAddresses } from './demo-addresses';
import { prepareMailbox } from './mail';
import { prepareSpace } from './space';

export type Person = 'citizen' | 'crew' | 'staff' | 'admin';

export interface Town {
  readonly url: string;
  /** A drawn photo of a pothole on disk. */
  readonly photo: string;
  /** What a browser carries when this person is signed in. */
  readonly sessions: Readonly<Record<Person, SignedIn>>;
  /** Page of a reporter, of a public report, and of the crew. */
  readonly followUrl: string;
  readonly trackingCode: string;
  readonly reportId: string;
  /** What lies in the mailbox of the citizen, and of the office. */
  readonly mail: Awaited<ReturnType<typeof prepareMailbox>>;
  /** Page on which a fee is paid, the fee at the desk, and the page of an issued paper. */
  readonly payPath: string;
  readonly feeId: string;
  readonly paperCode: string;
  /** A permit that holds now, and one that waits for a look at the ground. */
  readonly permitId: string;
  readonly overId: string;
  /** A trade notification that was sent. */
  readonly applicationId: string;
  /** An application for a scaffold where another one stands, and the page of an office that is asked about it. */
  readonly spaceCaseId: string;
  readonly consultationPath: string;
}

interface SignedIn {
  readonly cookies: readonly { name: string; value: string; domain: string; path: string }[];
}

/** Demo reports, one fresh dangerous report with a photo, and one person for each role. */
export async function prepareTown(server: TestServer): Promise<Town> {
  const folder = await mkdtemp(path.join(tmpdir(), 'buergerweg-screens-'));
  const houses = path.join(folder, 'hausnummern.csv');
  await writeFile(houses, demoAddresses());
  await server.cli(['town', 'import', houses]);
  await server.cli(['seed', '--reports', '400']);
  const statuses = path.join(folder, 'ausweise.csv');
  await writeFile(statuses, 'typ;seriennummer;status;datum\npa;L01X00T47;abholbereit;2026-11-20\n');
  await server.cli(['documents', 'import', statuses]);
  const photo = path.join(folder, 'foto.jpg');
  const jpeg = await sharp(Buffer.from(drawScene('roadway', 1)))
    .jpeg()
    .toBuffer();
  await writeFile(photo, jpeg);
  const sent = await send(server, jpeg);
  const people = ['citizen', 'crew', 'staff', 'admin'] as const;
  const sessions = {} as Record<Person, SignedIn>;
  for (const person of people) {
    await addUser(server, `${person}@example.org`, person);
    const pairs = (await signInAs(server, `${person}@example.org`)).split('; ');
    const cookies = pairs.map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return { name, value, domain: 'localhost', path: '/' };
    });
    sessions[person] = { cookies };
  }
  const mail = await prepareMailbox(server);
  const office = await putOffice(server);
  return { url: `http://localhost:${server.port}`, photo, sessions, mail, ...sent, ...office };
}

async function send(server: TestServer, jpeg: Buffer) {
  const form = new FormData();
  const report = {
    v: 1,
    category: 'roadway',
    lat: 51.3503,
    lng: 8.2836,
    accuracyM: 8,
    positionSource: 'device',
    capturedAt: Date.now() - 300_000,
    description: 'Liegt direkt hinter der Kurve, Radfahrer weichen aus.',
    answers: { depth: 'over5' },
    hazard: true,
  };
  form.append('report', new Blob([JSON.stringify(report)], { type: 'application/json' }));
  form.append('photo', new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }), 'foto.jpg');
  const reportId = randomUUID();
  const answer = await fetch(`${server.url}/api/reports/${reportId}`, { method: 'PUT', body: form });
  const { followUpUrl, trackingCode } = (await answer.json()) as {
    followUpUrl: string;
    trackingCode: string;
  };
  return { followUrl: new URL(followUpUrl).pathname, trackingCode, reportId };
}

/** A fee to pay, a paper to check, and applications. */
async function putOffice(server: TestServer) {
  const close = useDataDir(server.dataDir);
  await enterAccount();
  const fee = await putFee();
  const paperCode = await putPaper({ validFrom: '2026-01-01', validUntil: '2099-12-31' });
  const permit = await makePermit({
    periods: [{ from: inDays(-3), to: inDays(9), daily: null }],
    conditions: ['walkway', 'light', 'clean'],
  });
  const over = await makePermit({ periods: [{ from: inDays(-20), to: inDays(-2), daily: null }] });
  const days = { from: inDays(5), to: inDays(12), daily: { from: 480, to: 1080 } };
  await makePermit({ periods: [days] });
  const permits = { permitId: permit.id, overId: over.id };
  const { applicationId } = await prepareApplications();
  const space = await prepareSpace();
  const office = { payPath: payPath(fee.id), feeId: fee.id, paperCode, applicationId, ...permits, ...space };
  await close();
  return office;
}
