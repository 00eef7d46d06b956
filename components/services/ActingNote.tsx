import { getTranslations } from 'next-intl/server';
import { Note } from '@/components/ui/Note';
import type { Here } from '@/lib/applications/current';

/** For whom the form is filled in, when not for oneself: nobody sends in the wrong name without having read it. */
export async function ActingNote({ acting }: Pick<Here, 'acting'>) {
  if (!acting) return null;
  const t = await getTranslations('applications.acting');
  const { name, works } = acting;
  return <Note tone={works ? 'info' : 'wait'}>{t(works ? 'for' : 'notHere', { name })}</Note>;
}
