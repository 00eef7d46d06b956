import { getTranslations } from 'next-intl/server';
import { Note } from '@/components/ui/Note';
import { State } from '@/components/ui/State';
import type { TextKey } from '@/lib/texts/keys';
import type { Finding } from '@/lib/texts/town-check';

/** What is missing before going live; the same as `town check` says, for the person who runs the server. */
export async function TownCheck({ findings }: { findings: readonly Finding[] }) {
  const t = await getTranslations('admin.check');
  const texts = await getTranslations('admin.texts');
  /** With the name of a text in words: "Impressum, Deutsch". */
  const textNamed = ({ text, locale, ...values }: Finding['values']) =>
    text
      ? {
          ...values,
          text: `${texts(`keys.${text as TextKey}`)}, ${texts(locale === 'en' ? 'english' : 'german')}`,
        }
      : values;
  return (
    <section className="bw-stack bw-stack--s">
      <h2>{t('title')}</h2>
      {findings.length === 0 ? (
        <Note tone="ok">{t('done')}</Note>
      ) : (
        <ul className="d-check">
          {findings.map(({ weight, subject, key, values }) => (
            <li key={`${subject} ${values.placeholder ?? ''}`}>
              <State
                tone={weight === 'blocking' ? 'wait' : 'quiet'}
                icon={weight === 'blocking' ? 'clock' : 'info'}
              >
                {t(weight)}
              </State>
              <span>{t(`findings.${key}`, textNamed(values))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
