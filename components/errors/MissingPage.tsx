import { markMissing } from '@/lib/mark-missing';
import { NotFound } from './NotFound';

/** What a page returns when there is nothing under its address: in the HTML itself, with the status 404. */
export async function MissingPage() {
  await markMissing();
  return <NotFound />;
}
