import { currentUser } from '@/lib/accounts/session';

export const dynamic = 'force-dynamic';

/** Who is signed in: `{ id, name, role }`, or null. */
export async function GET(): Promise<Response> {
  const user = await currentUser();
  const me = user ? { id: user.id, name: user.name || user.login, role: user.role } : null;
  return Response.json(me, { headers: { 'cache-control': 'no-store' } });
}
