import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

interface ReceivedMail {
  /** Envelope, "<somebody@example.org>". */
  readonly from: string;
  readonly to: string;
  /** Header and body as they came. */
  readonly data: string;
}

/** The text of an e-mail, whatever it was encoded with. */
export function textOfMail({ data }: Pick<ReceivedMail, 'data'>): string {
  const [head = '', ...rest] = data.split('\n\n');
  const body = rest.join('\n\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replaceAll('=\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Starts the stand-in of a mail server as a separate process. */
export async function startSmtpHost() {
  const script = path.join(import.meta.dirname, '../stand-ins/smtp-host.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const [smtpPort, httpPort] = String(line).trim().split(' ');
  return {
    url: `smtp://127.0.0.1:${smtpPort}`,
    received: async () =>
      (await (await fetch(`http://127.0.0.1:${httpPort}/`)).json()) as readonly ReceivedMail[],
    stop: () => child.kill(),
  };
}
