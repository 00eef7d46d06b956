import { getTranslations } from 'next-intl/server';
import { Note } from '@/components/ui/Note';
import { problemSentence } from '@/lib/i18n/problem-sentence';

interface Props {
  readonly problem?: string;
  readonly line?: string;
  readonly done?: string;
}

/** Why the file was refused, or that it has been taken. */
export async function Outcome({ problem, line, done }: Props) {
  const t = await getTranslations('documentDesk');
  const sentence = await problemSentence();
  if (problem) {
    return (
      <div role="alert">
        <Note tone="bad">
          {problem === 'gone' ? t('preview.gone') : sentence(problem)}{' '}
          {Number(line) > 0 ? t('atLine', { line: Number(line) }) : null} {t('unchanged')}
        </Note>
      </div>
    );
  }
  return done ? (
    <div role="status">
      <Note tone="ok">{t('imports.done')}</Note>
    </div>
  ) : null;
}
