import { getTranslations } from 'next-intl/server';
import { Note } from '@/components/ui/Note';
import { formActions } from '@/lib/staff/form-state';

/** Says what the last form has done. */
export async function DoneNote({ done }: { done: string | undefined }) {
  const t = await getTranslations('staff.done');
  const action = formActions.find((name) => name === done);
  return action ? (
    <div role="status">
      <Note tone="ok">{t(action)}</Note>
    </div>
  ) : null;
}
