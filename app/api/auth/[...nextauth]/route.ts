import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/accounts/auth-options';
import { respondFailure } from '@/lib/respond';
import { fail } from '@/lib/result';

/** The doors of next-auth that are in use; its log door would let anybody write to ours. */
const open = new Set(['csrf', 'providers', 'session', 'callback', 'signin', 'signout', 'error']);

interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

async function handler(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!open.has(nextauth[0] ?? '')) return respondFailure(fail('notFound'));
  return NextAuth(request, context, authOptions());
}

export { handler as GET, handler as POST };
