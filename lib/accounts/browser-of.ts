import type { NextRequest } from 'next/server';
import { deviceOf } from './device-of';

/** What signing in and out needs to know of a request. */
export const browserOf = (request: NextRequest) => ({
  cookies: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])),
  address: request.headers.get('x-client-address') ?? 'unknown',
  device: deviceOf(request.headers.get('user-agent')),
});
export type Browser = ReturnType<typeof browserOf>;
