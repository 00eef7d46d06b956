import { entered } from './settings';

const VALID_MS = 90 * 24 * 3600_000;

interface Facts {
  /** As the town has entered it, or the placeholder. */
  readonly email: string;
  /** "https://portal.example.de" */
  readonly portal: string;
  /** UTC ms */
  readonly now: number;
}

/** Where to report a weakness (RFC 9116): by e-mail, and until the town has entered one as the imprint says. */
export function securityTxt({ email, portal, now }: Facts): string {
  const address = entered(email);
  const expires = new Date(now + VALID_MS).toISOString().replace(/\.\d+Z$/, 'Z');
  return [
    `Contact: ${address ? `mailto:${encodeURI(address)}` : `${portal}/legal/imprint`}`,
    `Expires: ${expires}`,
    'Preferred-Languages: de, en',
    `Canonical: ${portal}/.well-known/security.txt`,
    '',
  ].join('\n');
}
