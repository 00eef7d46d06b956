import { createHash, randomBytes } from 'node:crypto';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { secrets } from '@/lib/secrets';
import { authOptions } from './auth-options';
import { csrfCookie } from './cookies';

export interface EngineAnswer {
  /** `Set-Cookie` lines. */
  readonly cookies: readonly string[];
  readonly location: string;
}

/** The answer object next-auth writes to; it only knows Node's. */
class Answer {
  readonly headers = new Map<string, unknown>();
  status = () => this;
  getHeader = (name: string) => this.headers.get(name.toLowerCase());
  setHeader = (name: string, value: unknown) => {
    this.headers.set(name.toLowerCase(), value);
    return this;
  };
  end = () => this;
  send = () => this;
  json = () => this;
}

/**
 * Lets next-auth work on a form of ours, within the process. The form itself needs no token: the server
 * refuses posts from other sites by their Origin, so a page that is the same for everybody can hold it.
 */
export async function runNextAuth(
  path: readonly string[],
  form: Record<string, string>,
  browserCookies: Record<string, string>,
): Promise<EngineAnswer> {
  const token = randomBytes(32).toString('hex');
  const hash = createHash('sha256').update(`${token}${secrets().session}`).digest('hex');
  const req = {
    method: 'POST',
    query: { nextauth: path },
    body: { callbackUrl: '/', ...form, csrfToken: token },
    cookies: { ...browserCookies, [csrfCookie()]: `${token}|${hash}` },
    headers: {},
  };
  const answer = new Answer();
  await NextAuth(req as unknown as NextApiRequest, answer as unknown as NextApiResponse, authOptions());
  const cookies = [answer.headers.get('set-cookie') ?? []].flat() as string[];
  return { cookies, location: String(answer.headers.get('location') ?? '') };
}
