import { randomBytes } from 'node:crypto';

/**
 * A random secret for a link, base64url, that ends in a letter or digit: chat and mail programs leave a "-" or
 * "_" at the end of an address out of the link they make of it.
 */
export function linkSecret(bytes: number): string {
  for (;;) {
    const secret = randomBytes(bytes).toString('base64url');
    if (/[A-Za-z0-9]$/.test(secret)) return secret;
  }
}
