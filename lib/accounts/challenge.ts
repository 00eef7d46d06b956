import { randomBytes, timingSafeEqual } from 'node:crypto';
import { keyedHash } from '@/lib/secrets';

/** What a challenge may be answered for. */
export type ChallengePurpose = 'signUp' | 'signIn' | 'add';

const LIFETIME_MS = 10 * 60_000;

const sign = (purpose: ChallengePurpose, who: string, body: string): string =>
  keyedHash('pepper', `challenge ${purpose} ${who}`, body);

/**
 * A WebAuthn challenge that carries its own end and a signature: making one writes nothing, so nobody fills
 * the database by asking. `who` binds it to an account.
 */
export function makeChallenge(purpose: ChallengePurpose, who: string, now = Date.now()): string {
  const body = `${randomBytes(18).toString('base64url')}.${(now + LIFETIME_MS).toString(36)}`;
  return `${body}.${sign(purpose, who, body)}`;
}

/** When a challenge of ours for this purpose ends (UTC ms); null when it is not ours or too old. */
export function challengeEnd(
  challenge: string,
  purpose: ChallengePurpose,
  who: string,
  now = Date.now(),
): number | null {
  const [random = '', end = '', signature = ''] = challenge.split('.');
  const expected = Buffer.from(sign(purpose, who, `${random}.${end}`));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const endsAt = Number.parseInt(end, 36);
  return endsAt > now ? endsAt : null;
}
