import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { env } from '../env';
import { createPrivate, writePrivate } from '../private-file';
import { processState } from '../process-state';
import { KEY_BYTES } from './aead';

const ringFile = z.object({ current: z.number().int().min(1), keys: z.record(z.string(), z.string()) });

interface KeyRing {
  /** Version that new data keys are wrapped with. */
  readonly current: number;
  readonly keys: ReadonlyMap<number, Buffer>;
}

/** Name of the key ring below DATA_DIR/secrets. */
export const RING_NAME = 'master-keys.json';
const file = (): string => path.join(env().DATA_DIR, 'secrets', RING_NAME);

const cache = () =>
  processState<{ stamp: string; ring: KeyRing | null }>('master-keys', () => ({ stamp: '', ring: null }));

/** Changes with every replacement of the file: the rotation runs in another process. */
function stampOf(): string | null {
  try {
    const { ino, mtimeMs, size } = statSync(file());
    return `${ino}:${mtimeMs}:${size}`;
  } catch {
    return null;
  }
}

function toText(ring: KeyRing): string {
  const keys = Object.fromEntries(
    [...ring.keys].map(([version, key]) => [version, key.toString('base64url')]),
  );
  return `${JSON.stringify({ current: ring.current, keys }, null, 2)}\n`;
}

function read(): KeyRing {
  chmodSync(file(), 0o600);
  const { current, keys } = ringFile.parse(JSON.parse(readFileSync(file(), 'utf8')));
  const entries = Object.entries(keys).map(
    ([version, key]) => [Number(version), Buffer.from(key, 'base64url')] as const,
  );
  return { current, keys: new Map(entries) };
}

function createRing(): void {
  mkdirSync(path.dirname(file()), { recursive: true, mode: 0o700 });
  createPrivate(file(), toText({ current: 1, keys: new Map([[1, randomBytes(KEY_BYTES)]]) }));
}

/** The master keys of this installation, made when first needed; read again when the file has changed. */
export function masterKeys(): KeyRing {
  const held = cache();
  let stamp = stampOf();
  if (stamp === null) {
    createRing();
    stamp = stampOf();
  }
  if (held.ring === null || held.stamp !== stamp) Object.assign(held, { ring: read(), stamp });
  return held.ring as KeyRing;
}

/** Adds a new random key and makes it the current one. */
export function addMasterKey(): void {
  const { current, keys } = masterKeys();
  const next = current + 1;
  writePrivate(file(), toText({ current: next, keys: new Map([...keys, [next, randomBytes(KEY_BYTES)]]) }));
}

/** Forgets all keys but the current one. What is still wrapped with them is lost. */
export function removeOldMasterKeys(): void {
  const { current, keys } = masterKeys();
  const kept = keys.get(current);
  if (!kept) throw new Error('The current master key is missing.');
  writePrivate(file(), toText({ current, keys: new Map([[current, kept]]) }));
}
