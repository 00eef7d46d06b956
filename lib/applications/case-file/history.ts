import { csvLine } from '../../csv';
import { isFeeState } from '../../payments/types';
import type { Case } from '../case';
import { caseWords, fileWords, momentOf, plain } from './words';

export interface HistoryRow {
  readonly at: number;
  readonly what: string;
  readonly who: string;
}

/** What happened to a case, the oldest first: the same on paper and as a table. */
export function historyOf({ events, service }: Case): HistoryRow[] {
  const t = caseWords();
  const { transitions } = service.texts.de;
  return events.map(({ type, key, at, actor, actorKind, body }) => {
    const name = plain(transitions[key]?.label ?? key);
    const kind = type === 'fee' && isFeeState(key) ? t(`case.feeEvents.${key}`) : t(`case.events.${type}`);
    const what = type === 'transition' ? name : type === 'proposed' ? `${kind}: ${name}` : kind;
    const said = (body as { text?: string } | null)?.text;
    const who = actor || (actorKind === 'system' ? fileWords()('system') : fileWords()('citizen'));
    return { at, what: said ? `${what}: ${said}` : what, who };
  });
}

/** The history for table programs. */
export function historyCsv(found: Case): string {
  const t = fileWords();
  const rows = historyOf(found).map(({ at, what, who }) => csvLine([momentOf(at), what, who]));
  return `\ufeff${csvLine([t('when'), t('what'), t('who')])}${rows.join('')}`;
}
