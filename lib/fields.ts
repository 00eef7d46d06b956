import type { Result } from './result';

const MOST_BYTES = 64 * 1024;

export interface Fields {
  readonly values: Readonly<Record<string, unknown>>;
  /** True when a page's form was posted: the answer is then a redirect, not JSON. */
  readonly isForm: boolean;
}

/** The small body of a request, JSON or a plain form; null when it is too long or neither. */
export async function readFields(request: Request): Promise<Fields | null> {
  const type = request.headers.get('content-type') ?? '';
  const isForm = type.startsWith('application/x-www-form-urlencoded');
  if (!isForm && !type.startsWith('application/json')) return null;
  const text = await readText(request);
  if (text === null) return null;
  return isForm ? { values: Object.fromEntries(new URLSearchParams(text)), isForm } : fromJson(text);
}

function fromJson(text: string): Fields | null {
  try {
    const values: unknown = JSON.parse(text);
    const isObject = typeof values === 'object' && values !== null && !Array.isArray(values);
    return isObject ? { values: values as Record<string, unknown>, isForm: false } : null;
  } catch {
    return null;
  }
}

async function readText(request: Request): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > MOST_BYTES) return null;
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Sends the browser on to another page of ours after a form was posted (303, so that it asks with GET). */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location: path, 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** The fields that are text; everything else is left out. */
export const textsOf = (fields: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields.values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** The answer to a posted form: on to the page, which says what was done (`done`) or why not (`problem`). */
export const formAnswer = (path: string, result: Result<unknown>, done: string): Response =>
  seeOther(`${path}?${result.ok ? `done=${done}` : `problem=${result.code}`}`);

/** Path of a page in the language the form was shown in. */
export const localPath = (locale: unknown, path: string): string => (locale === 'en' ? `/en${path}` : path);

/** The answer to a program whose request has changed its cookies: 204, or 200 with `body`. */
export function emptyWith(cookies: readonly string[], body?: object): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return body ? Response.json(body, { headers }) : new Response(null, { status: 204, headers });
}
