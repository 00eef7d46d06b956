import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import webpush from 'web-push';
import { env } from './env';
import { writePrivate } from './private-file';
import { processState } from './process-state';

export interface Secrets {
  /** 32 random bytes each, base64url. */
  readonly session: string;
  readonly followUp: string;
  readonly pepper: string;
  /** For document numbers alone: whoever has another of these secrets cannot try them out. */
  readonly documents: string;
  readonly serverActions: string;
  readonly vapidPublicKey: string;
  readonly vapidPrivateKey: string;
}

const random = () => randomBytes(32).toString('base64url');

function create(): Secrets {
  const vapid = webpush.generateVAPIDKeys();
  return {
    session: random(),
    followUp: random(),
    pepper: random(),
    documents: random(),
    serverActions: randomBytes(32).toString('base64'),
    vapidPublicKey: vapid.publicKey,
    vapidPrivateKey: vapid.privateKey,
  };
}

function load(): Secrets {
  const folder = path.join(env().DATA_DIR, 'secrets');
  const file = path.join(folder, 'secrets.json');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const complete = { ...create(), ...known };
  // A later version may need one more; those that are there never change.
  if (Object.keys(complete).length > Object.keys(known).length)
    writePrivate(file, `${JSON.stringify(complete, null, 2)}\n`);
  chmodSync(file, 0o600);
  return complete;
}

/** The secrets of this installation, made at the first start below DATA_DIR/secrets (mode 600). */
export const secrets = (): Secrets => processState('secrets', load);

/** HMAC-SHA-256 with one of the secrets, base64url. `purpose` keeps the uses apart. */
export const keyedHash = (
  key: 'session' | 'followUp' | 'pepper' | 'documents',
  purpose: string,
  value: string,
): string => createHmac('sha256', secrets()[key]).update(`${purpose}\0${value}`).digest('base64url');
