import { useFormatter, useTranslations } from 'next-intl';
import { Note } from '@/components/ui/Note';
import { State } from '@/components/ui/State';
import type { AreaChange } from '@/lib/areas/import-preview';

const looks = {
  added: { tone: 'ok', icon: 'plus' },
  changed: { tone: 'wait', icon: 'pencil' },
  removed: { tone: 'bad', icon: 'trash' },
  same: { tone: 'quiet', icon: 'check' },
} as const;

/** What an import would change, and whose ground it would take. */
export function Changes({ changes }: { readonly changes: readonly AreaChange[] }) {
  const t = useTranslations('staticAreas');
  const kinds = useTranslations('areas.categories');
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(`${date}T12:00Z`), { dateStyle: 'medium' });
  const count = (kind: AreaChange['change']) => changes.filter(({ change }) => change === kind).length;
  return (
    <>
      <p>
        {t('summary', {
          added: count('added'),
          changed: count('changed'),
          removed: count('removed'),
          same: count('same'),
        })}
      </p>
      <ul className="bw-stack bw-stack--s st-plain">
        {changes
          .filter(({ change }) => change !== 'same')
          .map(({ change, key, name, kind, from, to, inTheWay }) => (
            <li key={key} className="bw-card bw-card__b bw-stack bw-stack--s">
              <p className="bw-row bw-row--wrap">
                <b className="bw-grow">{name}</b>
                <State {...looks[change]}>{t(`changes.${change}`)}</State>
              </p>
              <p className="bw-small bw-muted">
                {kinds(kind)}, {t('days', { from: day(from), to: day(to) })}
              </p>
              {inTheWay.length > 0 ? (
                <Note tone="wait">
                  {t('inTheWay', { count: inTheWay.length, numbers: inTheWay.join(', ') })}
                </Note>
              ) : null}
            </li>
          ))}
      </ul>
    </>
  );
}
