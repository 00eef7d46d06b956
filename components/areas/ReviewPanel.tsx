import { getTranslations } from 'next-intl/server';
import type { CitizenPanelProps } from '@/components/services/citizen-panels';
import { Note } from '@/components/ui/Note';
import { isFreeFor } from '@/lib/services/sondernutzung/is-free';
import type { SpaceAnswers } from '@/lib/services/sondernutzung/measure';

/** Says at the review whether the ground is free then. Never who else has it. */
export async function ReviewPanel({ answers }: CitizenPanelProps) {
  const t = await getTranslations('areas.review');
  const isFree = await isFreeFor(answers as SpaceAnswers);
  const code = isFree === null ? 'unknown' : isFree ? 'free' : 'taken';
  return (
    <Note tone={code === 'taken' ? 'wait' : code === 'free' ? 'ok' : 'info'}>
      <p className="bw-strong">{t('title')}</p>
      <p>{t(code)}</p>
    </Note>
  );
}
