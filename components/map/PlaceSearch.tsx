'use client';

import './map.css';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useState } from 'react';
import { Icon } from '@/components/ui/Icon';
import { useEarly } from '@/components/ui/use-early';
import type { FoundPlace } from '@/lib/town/find-place';
import { usePlaceSearch } from './use-place-search';

interface Props {
  readonly onChoose: (place: FoundPlace) => void;
  /** Lies over a map, with a shadow instead of a border. */
  readonly float?: boolean;
  readonly className?: string;
}

/** Search for a street, house or Stadtteil: the combobox pattern of the ARIA guide, with a list. */
export function PlaceSearch({ onChoose, float = false, className = '' }: Props) {
  const t = useTranslations('map');
  const id = useId();
  const [text, setText] = useState('');
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(-1);
  const found = usePlaceSearch(query);
  const isOpen = query.trim() !== '';

  const choose = (place: FoundPlace) => {
    setText(place.label);
    setQuery('');
    setActive(-1);
    onChoose(place);
  };
  const type = (value: string) => {
    setText(value);
    setQuery(value);
    setActive(-1);
  };
  useEarly(`[id="${id}field"]`, text, type);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') type('');
    if (!isOpen || found.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((now) =>
        now === -1 && step === -1 ? found.length - 1 : (now + step + found.length) % found.length,
      );
    }
    const place = found[Math.max(active, 0)];
    if (event.key === 'Enter' && place) {
      event.preventDefault();
      choose(place);
    }
  };

  return (
    <search className={`bw-find ${className}`}>
      <label className={`bw-search ${float ? 'bw-search--float' : ''}`}>
        <Icon name="search" />
        <span className="bw-hide">{t('search')}</span>
        <input
          id={`${id}field`}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          placeholder={t('search')}
          value={text}
          aria-autocomplete="list"
          aria-expanded={isOpen && found.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={active >= 0 ? `${id}${active}` : undefined}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <PlaceList id={id} found={isOpen ? found : []} active={active} onChoose={choose} />
      <p className="bw-hide" role="status">
        {isOpen ? t('found', { count: found.length }) : ''}
      </p>
      {isOpen && found.length === 0 && <p className="bw-find__none">{t('noPlace')}</p>}
    </search>
  );
}

function PlaceList({
  id,
  found,
  active,
  onChoose,
}: {
  id: string;
  found: readonly FoundPlace[];
  active: number;
  onChoose: (place: FoundPlace) => void;
}) {
  const t = useTranslations('map');
  return (
    <div
      className="bw-find__list"
      id={`${id}list`}
      role="listbox"
      aria-label={t('suggestions')}
      hidden={!found.length}
    >
      {found.map((place, index) => (
        // The input keeps the focus and handles the keys.
        <div
          key={`${place.label} ${place.district} ${place.lat}`}
          id={`${id}${index}`}
          className="bw-find__option"
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(place)}
          onKeyDown={() => undefined}
        >
          <b>{place.label}</b>
          <span>{place.kind === 'place' ? t('districtOfTown') : place.district}</span>
        </div>
      ))}
    </div>
  );
}
