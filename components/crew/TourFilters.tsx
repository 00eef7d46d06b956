'use client';

import { useTranslations } from 'next-intl';
import { ChoiceChips } from '@/components/ui/Choice';
import { Select } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import type { Area } from '@/lib/crew/area';
import { crewOrders } from '@/lib/crew/sort';
import type { CrewState } from '@/lib/crew/store';
import { districts } from '@/lib/town/places';
import { useCrewContext } from './crew-context';

const areaKinds = ['town', 'near', 'district'] as const;

interface Props {
  readonly state: CrewState;
  /** "In meiner Nähe" was chosen: the position is wanted now. */
  readonly onLocate: () => void;
  readonly isDenied: boolean;
}

/** What the list shows and in which order; folded, so that the work comes first. */
export function TourFilters({ state, onLocate, isDenied }: Props) {
  const t = useTranslations('crew.choice');
  const { crew } = useCrewContext();
  const { area, order } = state;
  const setArea = (kind: Area['kind']): void => {
    if (kind === 'near') onLocate();
    if (kind === 'near' || kind === 'town') void crew.choose({ area: { kind } });
    if (kind === 'district') void crew.choose({ area: { kind, name: 'Meschede' } });
  };
  const wantsPosition = area.kind === 'near' || order === 'distance';
  const kinds = area.kind === 'box' ? [...areaKinds, 'box' as const] : areaKinds;
  return (
    <details className="bw-fold">
      <summary>{t('summary', { area: useAreaName()(area), order: t(order) })}</summary>
      <div className="bw-stack">
        <ChoiceChips
          name="crew-area"
          legend={t('area')}
          value={area.kind}
          onChange={setArea}
          options={kinds.map((value) => ({ value, label: t(value) }))}
        />
        {area.kind === 'district' ? (
          <Select
            id="crew-district"
            label={t('districtLabel')}
            value={area.name}
            onChange={({ target }) => void crew.choose({ area: { kind: 'district', name: target.value } })}
          >
            {districts.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        ) : null}
        <ChoiceChips
          name="crew-order"
          legend={t('order')}
          value={order}
          onChange={(value) => {
            if (value === 'distance') onLocate();
            void crew.choose({ order: value });
          }}
          options={crewOrders.map((value) => ({ value, label: t(value) }))}
        />
        {wantsPosition && isDenied ? <Note tone="wait">{t('noPosition')}</Note> : null}
      </div>
    </details>
  );
}

/** What an area is called. */
export function useAreaName(): (area: Area) => string {
  const t = useTranslations('crew.choice');
  return (area) => (area.kind === 'district' ? area.name : t(area.kind));
}
