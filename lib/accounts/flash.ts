import { z } from 'zod';
import { cookieOptions, flashCookie } from './cookies';

const flash = z.object({
  code: z.string(),
  waitS: z.number().optional(),
  fields: z.record(z.string(), z.string()).default({}),
  /** What was entered, except passwords. */
  entered: z.record(z.string(), z.string()).default({}),
});
export type Flash = z.output<typeof flash>;

const LIFE_S = 120;

/** `Set-Cookie` line that hands a refusal and what was entered to the next page: not by its address. */
export function flashLine(content: z.input<typeof flash>): string {
  const value = Buffer.from(JSON.stringify(content)).toString('base64url');
  const secure = cookieOptions().secure ? '; Secure' : '';
  return `${flashCookie()}=${value}; Path=/; Max-Age=${LIFE_S}; HttpOnly; SameSite=Lax${secure}`;
}

/** What `flashLine` stored; null when there is nothing or somebody changed it. */
export function readFlash(cookie: string | undefined): Flash | null {
  if (!cookie || cookie.length > 4000) return null;
  try {
    return flash.parse(JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8')));
  } catch {
    return null; // Not ours.
  }
}
