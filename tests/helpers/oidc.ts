import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from './server';

export type ProviderFault =
  | 'none'
  | 'nonce'
  | 'state'
  | 'issuer'
  | 'audience'
  | 'signature'
  | 'expired'
  | 'none-alg'
  | 'down';

interface WhoSignsIn {
  readonly sub: string;
  readonly fault?: ProviderFault;
  readonly acr?: string;
  readonly name?: string;
  readonly preferred_username?: string;
  readonly email?: string;
}

/** Starts the stand-in of an identity provider as a process of its own. */
export async function startProvider() {
  const [port, script] = [await freePort(), path.join(import.meta.dirname, '../stand-ins/oidc-provider.ts')];
  const [client, secret] = ['buergerweg', 'only-for-this-test'];
  const args = [String(port), client, secret];
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const url = `http://localhost:${port}`;
  return {
    url,
    env: {
      OIDC_ISSUER: url,
      OIDC_CLIENT_ID: client,
      OIDC_CLIENT_SECRET: secret,
      OIDC_NAME: 'BundID',
      OIDC_STRONG_ACR: 'high',
    },
    /** Tells it where the product is. */
    register: (publicUrl: string) =>
      fetch(`${url}/register`, { method: 'POST', body: `${publicUrl}/api/auth/callback/oidc` }),
    /** Says who signs in next, and what is wrong with the answer. */
    next: (who: WhoSignsIn) => fetch(`${url}/control`, { method: 'POST', body: JSON.stringify(who) }),
    /** What was asked for, in order. */
    log: async () => (await (await fetch(`${url}/log`)).json()) as { path: string; status: number }[],
    stop: () => child.kill(),
  };
}
