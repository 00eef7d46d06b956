import { getFormatter, getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/Card';
import type { DecisionInFull } from '@/lib/decisions/queries';
import type { LetterReason } from '@/lib/decisions/types';
import { civilDay } from './civil-day';

/** The dates of an announcement. */
export async function Facts({ decision }: { decision: DecisionInFull }) {
  const t = await getTranslations('decisions.staff.facts');
  const all = await getTranslations('decisions.staff');
  const format = await getFormatter();
  const day = await civilDay();
  const moment = (at: number) => format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' });
  const { openedAt, openedBy, effectiveOn, sueUntil, openUntil, postedOn, letterReason } = decision;
  const opener = openedAt && openedBy ? `, ${t('openedBy', { name: openedBy })}` : '';
  const rows: readonly (readonly [string, string | null])[] = [
    [t('createdBy'), decision.createdBy],
    [t('providedAt'), moment(decision.providedAt)],
    [t('openUntil'), openUntil ? day(openUntil) : null],
    [t('openedAt'), openedAt ? moment(openedAt) + opener : null],
    [t('effectiveOn'), effectiveOn ? day(effectiveOn) : null],
    [t('sueUntil'), sueUntil ? day(sueUntil) : null],
    [t('why'), letterReason ? all(`reasons.${letterReason}`) : null],
    [t('postedOn'), postedOn ? day(postedOn) : null],
  ];
  return (
    <Card padded aria-label={t('title')}>
      <h2 className="bw-h4">{t('title')}</h2>
      <dl className="dc-dates dc-dates--wide">
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Card>
  );
}

/** Everything that is kept as evidence, in its order. */
export async function Evidence({ decision }: { decision: DecisionInFull }) {
  const t = await getTranslations('decisions.staff');
  const format = await getFormatter();
  return (
    <Card padded aria-label={t('evidence')}>
      <h2 className="bw-h4">{t('evidence')}</h2>
      <ol className="dc-events">
        {decision.events.map(({ id, at, type, actor, detail }) => (
          <li key={id}>
            <span className="bw-muted">
              {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium' })}
            </span>
            <span>
              {t(`events.${type}`, { detail })}
              {type === 'letterNeeded' && detail ? `: ${t(`reasons.${detail as LetterReason}`)}` : ''}
              {actor ? ` (${actor})` : ''}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
