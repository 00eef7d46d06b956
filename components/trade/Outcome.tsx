import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/Note';

interface Props {
  readonly done?: string;
  readonly problem?: string;
}

/** What became of the form that was sent last. */
export function Outcome({ done, problem }: Props) {
  const t = useTranslations('trade');
  if (problem) {
    const key = `problems.${problem}` as 'problems.other';
    return (
      <div role="alert">
        <Note tone="bad">{t(t.has(key) ? key : 'problems.other')}</Note>
      </div>
    );
  }
  const key = `done.${done}` as 'done.handed';
  return done && t.has(key) ? (
    <div role="status">
      <Note tone="ok">{t(key)}</Note>
    </div>
  ) : null;
}
