'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LazyMap } from '@/components/map/LazyMap';
import { PlaceSearch } from '@/components/map/PlaceSearch';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Choice';
import { Field, Select } from '@/components/ui/Field';
import { useEarly } from '@/components/ui/use-early';
import type { LatLng } from '@/lib/geo/types';
import { type Category, categories } from '@/lib/reports/catalogue';
import type { FormState } from '@/lib/staff/form-state';
import { ActionForm, type Seen } from './ActionForm';
import { useFieldError } from './Problem';

interface Subject extends LatLng {
  readonly category: Category;
  readonly hazard: boolean;
  readonly place: string;
}

/** Kind, danger and place, put right; the pin can be dragged, moved by keys or sent to an address. */
export function CorrectForm({ seen, report }: { seen: Seen; report: Subject }) {
  return (
    <ActionForm seen={seen} action="correct">
      {(state) => <Fields state={state} report={report} />}
    </ActionForm>
  );
}

function Fields({ state, report }: { state: FormState | null; report: Subject }) {
  const t = useTranslations('staff.correct');
  const kinds = useTranslations('reports.kinds');
  const error = useFieldError(state);
  const [point, setPoint] = useState<LatLng>(pointIn(state) ?? { lat: report.lat, lng: report.lng });
  const [place, setPlace] = useState(state?.entered.place ?? report.place);
  useEarly('#correct-place', place, setPlace);
  const move = async (to: LatLng) => {
    setPoint(to);
    setPlace((await labelOf(to)) ?? place);
  };
  return (
    <>
      <Select
        id="correct-category"
        name="category"
        label={t('category')}
        error={error('category')}
        defaultValue={state?.entered.category ?? report.category}
      >
        {categories.map((kind) => (
          <option key={kind} value={kind}>
            {kinds(`${kind}.name`)}
          </option>
        ))}
      </Select>
      <Checkbox
        id="correct-hazard"
        name="hazard"
        label={t('hazard')}
        // A box that was unticked is not sent: what was sent counts, also without it.
        defaultChecked={state ? state.entered.hazard === 'on' : report.hazard}
      />
      <PlaceSearch
        onChoose={({ lat, lng, label }) => {
          setPoint({ lat, lng });
          setPlace(label);
        }}
      />
      <Field
        id="correct-place"
        name="place"
        label={t('place')}
        hint={t('placeHint')}
        error={error('place')}
        value={place}
        onChange={(event) => setPlace(event.target.value)}
      />
      <input type="hidden" name="lat" value={point.lat} />
      <input type="hidden" name="lng" value={point.lng} />
      <LazyMap
        className="st-map"
        label={t('map')}
        center={point}
        zoom={17}
        pins={[]}
        draggablePin={{ ...point, kind: report.category, onMove: (to) => void move(to) }}
        onPick={(to) => void move(to)}
      />
      <Button type="submit">{t('submit')}</Button>
    </>
  );
}

/** The pin as it was sent: words that were kept must not come back beside the old one. */
function pointIn(state: FormState | null): LatLng | null {
  const [lat, lng] = [state?.entered.lat, state?.entered.lng].map((text) =>
    text ? Number(text) : Number.NaN,
  );
  return lat !== undefined && lng !== undefined && Number.isFinite(lat) && Number.isFinite(lng)
    ? { lat, lng }
    : null;
}

/** The words for a point; null when they cannot be had now. */
async function labelOf({ lat, lng }: LatLng): Promise<string | null> {
  const answer = await fetch(`/api/places/near?lat=${lat}&lng=${lng}`).catch(() => null);
  if (!answer?.ok) return null;
  const found: unknown = await answer.json();
  const label = typeof found === 'object' && found && 'label' in found ? found.label : null;
  return typeof label === 'string' && label ? label : null;
}
