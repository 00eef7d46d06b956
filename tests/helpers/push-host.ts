import { spawn } from 'node:child_process';
import { createECDH, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';

interface ReceivedPush {
  readonly name: string;
  readonly status: number;
  readonly ttl: string;
  readonly urgency: string;
  readonly encoding: string;
  readonly authorization: string;
  readonly bytes: number;
  readonly body: string;
}

/** Starts the stand-in of a push service as a separate process. */
export async function startPushHost() {
  const script = path.join(import.meta.dirname, '../stand-ins/push-host.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const host = `127.0.0.1:${String(line).trim()}`;
  return {
    host,
    /** A subscription of a made-up browser; the host answers its messages with `status`. */
    subscription: (status: number, name: string) => ({
      endpoint: `http://${host}/push/${status}/${name}`,
      keys: browserKeys(),
    }),
    received: async () => (await (await fetch(`http://${host}/received`)).json()) as ReceivedPush[],
    stop: () => child.kill(),
  };
}

function browserKeys(): { p256dh: string; auth: string } {
  const curve = createECDH('prime256v1');
  curve.generateKeys();
  return { p256dh: curve.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') };
}
