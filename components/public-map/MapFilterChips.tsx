'use client';

import { useTranslations } from 'next-intl';
import { kindIcon } from '@/components/reports/status';
import { Chip } from '@/components/ui/Chip';
import { Icon } from '@/components/ui/Icon';
import {
  defaultFilters,
  type MapFilters,
  type ShownState,
  type Span,
  shownStates,
  spans,
} from '@/lib/map/view';
import { type Category, categories } from '@/lib/reports/catalogue';

interface Props {
  readonly filters: MapFilters;
  readonly onChange: (filters: MapFilters) => void;
}

const toggled = <T,>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

/** State, kinds and time as pills. */
export function MapFilterChips({ filters, onChange }: Props) {
  const t = useTranslations('map.filter');
  const kinds = useTranslations('reports.kinds');
  const toggleState = (state: ShownState) => {
    const states = shownStates.filter((one) => toggled(filters.states, state).includes(one));
    // Something is always shown.
    onChange({ ...filters, states: states.length > 0 ? states : defaultFilters.states });
  };
  const toggleKind = (kind: Category) => onChange({ ...filters, kinds: toggled(filters.kinds, kind) });
  return (
    <fieldset className="bw-chips bw-pubmap__chips">
      <legend className="bw-hide">{t('legend')}</legend>
      {shownStates.map((state) => (
        <Chip
          key={state}
          many
          float
          label={t(state)}
          checked={filters.states.includes(state)}
          onChange={() => toggleState(state)}
        />
      ))}
      <label className="bw-chip bw-chip--float">
        <Icon name="calendar" />
        <span className="bw-hide">{t('time')}</span>
        <select
          value={filters.days}
          onChange={(event) => onChange({ ...filters, days: Number(event.target.value) as Span })}
        >
          {spans.map((days) => (
            <option key={days} value={days}>
              {t(`days.${days}`)}
            </option>
          ))}
        </select>
      </label>
      <Chip
        many
        float
        icon="barrier"
        label={t('works')}
        checked={filters.works}
        onChange={() => onChange({ ...filters, works: !filters.works })}
      />
      {categories.map((kind) => (
        <Chip
          key={kind}
          many
          float
          icon={kindIcon(kind)}
          label={kinds(`${kind}.short`)}
          checked={filters.kinds.includes(kind)}
          onChange={() => toggleKind(kind)}
        />
      ))}
    </fieldset>
  );
}
