import { headers } from 'next/headers';
import { noteMissing } from './missing-pages';

/**
 * Called by a page that has nothing to show: the server gives its answer the status 404. A page cannot set
 * one, and `notFound()` answers with an empty document that only a script fills.
 */
export async function markMissing(): Promise<void> {
  const id = (await headers()).get('x-request-id');
  if (id) noteMissing(id);
}
