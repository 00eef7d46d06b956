import { getTranslations } from 'next-intl/server';
import { Note } from '@/components/ui/Note';
import { State } from '@/components/ui/State';
import type { Finding } from '@/lib/texts/town-check';

/** What is missing before going live; the same as `town check` says, for the person who runs the server. */
export async function TownCheck({ findings }: { findings: readonly Finding[] }) {
  const t = await getTranslations('admin.check');
  return (
    <section className="bw-stack bw-stack--s">
      <h2>{t('title')}</h2>
      {findings.length === 0 ? (
        <Note tone="ok">{t('done')}</Note>
      ) : (
        <ul className="d-check">
          {findings.map(({ weight, subject, message }) => (
            <li key={`${subject} ${message}`}>
              <State
                tone={weight === 'blocking' ? 'wait' : 'quiet'}
                icon={weight === 'blocking' ? 'clock' : 'info'}
              >
                {t(weight)}
              </State>
              <span>
                <b>{subject}</b> <span lang="en">{message}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
