import { csvLine } from '../../csv';
import { isFeeState } from '../../payments/types';
import type { Asked } from '../../services/desk-types';
import { askedLines } from '../../services/engine/show';
import type { Service } from '../../services/types';
import type { Case, CaseEvent } from '../case';
import { caseWords, fileWords, momentOf, plain } from './words';

export interface HistoryRow {
  readonly at: number;
  readonly what: string;
  readonly who: string;
}

/** What the person may see of a case's history, the oldest first. */
export const publicHistory = ({ events, service }: Case): HistoryRow[] =>
  events.filter(({ isPublic }) => isPublic).map((event) => rowOf(service, event));

/** All of it, with what staff filled in at each step: for the town hall alone. */
export const internalHistory = ({ events, service }: Case): HistoryRow[] =>
  events.map((event) => {
    const row = rowOf(service, event);
    const asked = (event.body as { asked?: Asked } | null)?.asked ?? {};
    const lines = askedLines(service, event.key, asked, 'de').map(({ label, value }) => `${label}: ${value}`);
    return { ...row, what: [row.what, ...lines].map(plain).join('\n') };
  });

function rowOf(service: Service, { type, key, at, actor, actorKind, body }: CaseEvent): HistoryRow {
  const t = caseWords();
  const name = plain(service.texts.de.transitions[key]?.label ?? key);
  const kind = type === 'fee' && isFeeState(key) ? t(`case.feeEvents.${key}`) : t(`case.events.${type}`);
  const what = type === 'transition' ? name : type === 'proposed' ? `${kind}: ${name}` : kind;
  const said = (body as { text?: string } | null)?.text;
  const who = actor || (actorKind === 'system' ? fileWords()('system') : fileWords()('citizen'));
  return { at, what: said ? `${what}: ${said}` : what, who };
}

/** The history for table programs. */
export function historyCsv(found: Case): string {
  const t = fileWords();
  const rows = publicHistory(found).map(({ at, what, who }) => csvLine([momentOf(at), what, who]));
  return `\ufeff${csvLine([t('when'), t('what'), t('who')])}${rows.join('')}`;
}
