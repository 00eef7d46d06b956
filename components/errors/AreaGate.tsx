import type { ReactNode } from 'react';
import type { Area } from '@/lib/accounts/policy';
import { mayEnter } from '@/lib/accounts/policy';
import { currentUser } from '@/lib/accounts/session';
import { MissingPage } from './MissingPage';

/**
 * For layouts: to signed-in people without the right, the pages of an area do not exist. Who is not signed in
 * is led to the sign-in by the page itself (`requireUser`), which knows the way back.
 */
export async function AreaGate({ area, children }: { area: Area; children: ReactNode }) {
  const user = await currentUser();
  return user && !mayEnter(user.role, area) ? <MissingPage /> : children;
}
