'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/Button';
import { FileField } from '@/components/ui/FileField';
import { Note } from '@/components/ui/Note';
import type { ImportAction, ImportState } from '@/lib/areas/import-state';
import type { staticAreas } from '@/lib/i18n/de/static-areas';
import { Changes } from './Changes';

type Problem = keyof typeof staticAreas.problems;

/** A file of static areas: first what it would change, then, by a second press, the change itself. */
export function ImportForm({ action }: { readonly action: ImportAction }) {
  const [state, submit] = useActionState(action, null);
  const t = useTranslations('staticAreas');
  return (
    <div className="bw-stack">
      <div role="status">
        {state?.step === 'done' ? <Note tone="ok">{t('done', { count: state.count })}</Note> : null}
      </div>
      {state?.step === 'preview' ? (
        <form action={submit} className="bw-stack">
          <h2>{t('preview')}</h2>
          <Changes changes={state.changes} />
          <input type="hidden" name="text" value={state.text} />
          <Button type="submit">{t('import')}</Button>
        </form>
      ) : null}
      <form action={submit} className="bw-stack" noValidate>
        <FileField
          id="file"
          label={t(state?.step === 'preview' ? 'otherFile' : 'file')}
          hint={t('hint')}
          accept=".geojson,.json"
          error={useProblem(state)}
        />
        <div>
          <Button type="submit" variant={state?.step === 'preview' ? 'secondary' : 'primary'} icon="eye">
            {t('look')}
          </Button>
        </div>
      </form>
    </div>
  );
}

/** What is wrong with a file: which area, and what to look at. */
function useProblem(state: ImportState | null): string | undefined {
  const t = useTranslations('staticAreas');
  if (state?.step !== 'problem') return undefined;
  const code = `problems.${state.problem}`;
  const sentence = t.has(code as never) ? t(`problems.${state.problem as Problem}`) : t('problems.invalid');
  return state.feature > 0 ? t('inFeature', { n: state.feature, sentence }) : sentence;
}
