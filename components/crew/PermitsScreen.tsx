'use client';

import { useNow, useTranslations } from 'next-intl';
import { categoryIcons } from '@/components/areas/category-icons';
import { CrewPage } from '@/components/shell/CrewPage';
import { EmptyState } from '@/components/ui/EmptyState';
import { Note } from '@/components/ui/Note';
import { ReportRow } from '@/components/ui/ReportRow';
import { State } from '@/components/ui/State';
import type { LocalPermit } from '@/lib/crew/local-permits';
import type { PermitState } from '@/lib/crew/permit-state';
import { useCrewContext } from './crew-context';
import { OfflineState } from './OfflineState';
import { usePermitWords } from './use-permit-words';
import { WaitState } from './WaitState';

/** What a group of the list holds, the one with work first. */
const groups = {
  toAccept: ['over', 'revoked'],
  valid: ['now', 'paused'],
  soon: ['soon'],
  done: ['accepted'],
} as const satisfies Record<string, readonly PermitState[]>;

/** The permits of the tour: what has to be looked at, what is valid, what comes. Works without a network. */
export function PermitsScreen() {
  const t = useTranslations('crew.permits');
  const { crew } = useCrewContext();
  const words = usePermitWords();
  const now = useNow({ updateInterval: 30_000 }).getTime();
  const stateOf = (permit: LocalPermit): PermitState => words.state(permit, now).state;
  return (
    <CrewPage
      title={t('title')}
      titleIsHeading
      backHref="#"
      backIcon="list"
      backLabel={t('toTour')}
      state={<OfflineState />}
    >
      <div className="bw-stack bw-permits">
        {crew.permits.length === 0 ? <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState> : null}
        {crew.state?.cutPermits?.isCut ? <Note>{t('cut')}</Note> : null}
        {crew.state?.cutPermits?.isOverCut ? <Note>{t('overCut')}</Note> : null}
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => {
          const states: readonly PermitState[] = groups[group];
          const own = crew.permits.filter((permit) => states.includes(stateOf(permit))).toSorted(byEnd);
          return own.length === 0 ? null : (
            <section key={group} className="bw-stack bw-stack--s" aria-labelledby={`permits-${group}`}>
              <h2 className="bw-h3" id={`permits-${group}`}>
                {t(`groups.${group}`)}
              </h2>
              <ul className="bw-card">
                {own.map((permit) => (
                  <li key={permit.id}>
                    <PermitRow permit={permit} now={now} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </CrewPage>
  );
}

const byEnd = (a: LocalPermit, b: LocalPermit): number => a.endsAt - b.endsAt || (a.id < b.id ? -1 : 1);

function PermitRow({ permit, now }: { permit: LocalPermit; now: number }) {
  const { crew } = useCrewContext();
  const words = usePermitWords();
  const { tone, icon, word } = words.state(permit, now);
  return (
    <ReportRow
      href={`#p=${permit.id}`}
      icon={categoryIcons[permit.category]}
      title={words.title(permit)}
      text={words.days(permit).at(0)}
      stateFirst={false}
      state={
        <span className="bw-row bw-row--wrap">
          <State tone={tone} icon={icon}>
            {word}
          </State>
          <WaitState items={crew.items.filter(({ series }) => series === permit.id)} />
        </span>
      }
    />
  );
}
