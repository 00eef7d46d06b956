import path from 'node:path';
import { z } from 'zod';
import { processState } from './process-state';

const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be a URL starting with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  });

/** "" counts as not set, as shells and compose files pass it. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional());

/** Plain http is good enough for a provider on the same machine. */
const isLoopback = (value: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(URL.parse(value)?.hostname ?? '');

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Number of reverse proxies in front; the client address is taken from X-Forwarded-For behind them. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  DATA_DIR: z.string().min(1).default('./data'),
  PUBLIC_URL: optional(url('https:', 'http:')),
  DATABASE_URL: optional(
    z.string().regex(/^(file:|libsql:\/\/|https?:\/\/)/, 'must start with file:, libsql:// or http(s)://'),
  ),
  DATABASE_AUTH_TOKEN: optional(z.string()),
  /** Tile template with {z} {x} {y}; "none" draws the fallback map. */
  TILES_UPSTREAM: optional(z.union([z.literal('none'), url('https:', 'http:')])),
  TILES_ATTRIBUTION: optional(z.string().max(200)),
  /** Mail server for notices, smtp://user:password@host:port or smtps://…; without it no e-mail is sent. */
  SMTP_URL: optional(url('smtp:', 'smtps:')),
  /** Sender of these e-mails. */
  SMTP_FROM: optional(z.email()),
  /** Socket of ClamAV's clamd; attachments are looked at when it is set. */
  CLAMD_SOCKET: optional(z.string().max(200)),
  /** An identity provider (OpenID Connect): a Keycloak, or a broker in front of BundID. All three or none. */
  OIDC_ISSUER: optional(
    url('https:', 'http:').refine(
      (value) => value.startsWith('https:') || isLoopback(value),
      'must be https',
    ),
  ),
  OIDC_CLIENT_ID: optional(z.string().max(200)),
  OIDC_CLIENT_SECRET: optional(z.string().max(500)),
  /** What people know it by. */
  OIDC_NAME: optional(z.string().max(40)),
  OIDC_SCOPE: optional(z.string().regex(/(^| )openid( |$)/, 'must contain openid')),
  OIDC_ACR_VALUES: optional(z.string().max(300)),
  /** Levels of assurance (acr), separated by commas, that count as a second factor. */
  OIDC_STRONG_ACR: optional(z.string().max(300)),
  /** Provider of online payments: address of its interface, our name there, and the key for signatures. */
  PAYMENT_URL: optional(url('https:', 'http:')),
  PAYMENT_MERCHANT: optional(z.string().max(100)),
  PAYMENT_SECRET: optional(z.string().min(16, 'must have at least 16 characters').max(200)),
  /** Offers the demonstration services too: "yes". */
  DEMO_SERVICES: z
    .enum(['yes', 'no'])
    .default('no')
    .transform((value) => value === 'yes'),
  /** The hosts push messages may go to, besides the browsers' own services; for tests. */
  PUSH_EXTRA_HOST: optional(z.string()),
});

const together = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

export type Env = Omit<z.output<typeof schema>, 'DATABASE_URL' | 'DATA_DIR'> & {
  readonly DATABASE_URL: string;
  /** Absolute. */
  readonly DATA_DIR: string;
};

/** A wrong setting, as one sentence for the person who starts the server. */
export class EnvError extends Error {}

/** Parses a set of environment variables. @throws EnvError naming the first wrong variable. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new EnvError(`The setting ${issue?.path.join('.')} is wrong: ${issue?.message}`);
  }
  const missing = together.filter((name) => result.data[name] === undefined);
  if (missing.length > 0 && missing.length < together.length)
    throw new EnvError(`The setting ${missing[0]} is missing: ${together.join(', ')} belong together`);
  const dataDir = path.resolve(result.data.DATA_DIR);
  return {
    ...result.data,
    DATA_DIR: dataDir,
    DATABASE_URL: result.data.DATABASE_URL ?? `file:${path.join(dataDir, 'buergerweg.db')}`,
  };
}

/** The settings of this process, parsed once. The only place that reads `process.env`. */
export const env = (): Env => processState('env', () => parseEnv(process.env));

/** The address people see, without a trailing slash. Links never come from the Host header. */
export const publicUrl = (): string =>
  (env().PUBLIC_URL ?? `http://localhost:${env().PORT}`).replace(/\/$/, '');
