import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createClient } from '@libsql/client';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { uuidv7 } from '@/lib/outbox/ids';

export interface Planted {
  readonly id: string;
  readonly sha256: string;
}

let hue = 0;

/** A photo no other test uses. */
export async function makeJpeg(): Promise<Buffer> {
  hue += 37;
  const background = { r: hue % 256, g: (hue * 7) % 256, b: (hue * 13) % 256 };
  return sharp({ create: { width: 800, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** Puts a report with one photo into the outbox of an open page, as the capture does; anonymous without `owner`. */
export async function plantReport(
  page: Page,
  description = 'Schlagloch',
  owner: string | null = null,
  place = { lat: 51.3458, lng: 8.2845 },
): Promise<Planted> {
  const bytes = await makeJpeg();
  const id = uuidv7();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const payload = {
    v: 1,
    category: 'roadway',
    ...place,
    accuracyM: 8,
    positionSource: 'device',
    capturedAt: new Date().toISOString(),
    description,
    answers: {},
    hazard: false,
    contact: '',
    isPublic: true,
    locale: 'de',
  };
  const photo = { id: uuidv7(), name: 'image.jpg', type: 'image/jpeg', sha256, size: bytes.length };
  const record = {
    id,
    kind: 'report',
    owner,
    url: `/api/reports/${id}`,
    part: 'report',
    payload,
    photos: [photo],
    preview: null,
    title: { category: 'roadway', place: 'Steinstraße 18' },
    createdAt: Date.now(),
    state: 'waiting',
    attempts: 0,
    nextAttemptAt: 0,
    heldUntil: 0,
    isUncertain: false,
    earlier: [],
    problem: null,
  };
  await page.evaluate(plant, { record, key: `${id}/${sha256}`, base64: bytes.toString('base64') });
  return { id, sha256 };
}

/** Runs in the page. */
function plant({ record, key, base64 }: { record: unknown; key: string; base64: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('buergerweg-outbox', 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const tx = db.transaction(['items', 'photos'], 'readwrite', { durability: 'strict' });
      tx.objectStore('items').put(record);
      tx.objectStore('photos').put(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)).buffer, key);
      tx.onerror = () => reject(tx.error);
      tx.oncomplete = () => {
        db.close();
        new BroadcastChannel('buergerweg-outbox').postMessage({ type: 'changed' });
        resolve();
      };
    };
  });
}

/** Reports in the server's database with the hashes of their photos. */
export async function reportsIn(dataDir: string): Promise<Planted[]> {
  const db = createClient({ url: `file:${dataDir}/buergerweg.db` });
  try {
    const { rows } = await db.execute(
      'select r.id as id, p.sha256 as sha256 from reports r left join report_photos p on p.report_id = r.id order by r.id',
    );
    return rows.map(({ id, sha256 }) => ({ id: String(id), sha256: String(sha256) }));
  } finally {
    db.close();
  }
}

const parentOf = (pid: string): string => {
  try {
    return /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
};
const commandOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

/** Kills the browser of this profile with all of its processes, as a phone that runs out of battery. */
export function killBrowser(profile: string): void {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const doomed = new Set(pids.filter((pid) => commandOf(pid).includes(`--user-data-dir=${profile}`)));
  for (let before = -1; before !== doomed.size; ) {
    before = doomed.size;
    for (const pid of pids) if (doomed.has(parentOf(pid))) doomed.add(pid);
  }
  for (const pid of doomed) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // Gone with its parent.
    }
  }
}
