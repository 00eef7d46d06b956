import { type NextRequest, NextResponse } from 'next/server';

/** What signing in and out needs to know of a request. */
export const browserOf = (request: NextRequest) => ({
  cookies: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])),
  address: request.headers.get('x-client-address') ?? 'unknown',
});

/** The fields of a form or a JSON object; files and nested values are left out. Null when it is neither. */
export async function fieldsOf(request: NextRequest): Promise<Record<string, string> | null> {
  const isJson = request.headers.get('content-type')?.startsWith('application/json') ?? false;
  const entries = await (isJson
    ? request.json()
    : request.formData().then((form) => Object.fromEntries(form))
  ).catch(() => null);
  if (typeof entries !== 'object' || entries === null) return null;
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** 303 to an own path, with cookies. */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  const response = new NextResponse(null, {
    status: 303,
    headers: { location: path, 'cache-control': 'no-store' },
  });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
