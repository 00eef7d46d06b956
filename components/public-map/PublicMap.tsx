'use client';

import './public-map.css';
import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import { LazyMap } from '@/components/map/LazyMap';
import { PlaceSearch } from '@/components/map/PlaceSearch';
import { StillTiles } from '@/components/map/StillTiles';
import type { MapCluster, MapShape } from '@/components/map/types';
import { ButtonLink } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Sheet } from '@/components/ui/Sheet';
import { formatBbox } from '@/lib/geo/box';
import type { ListOrder } from '@/lib/map/list';
import { listHref } from '@/lib/map/view';
import { MAX_ZOOM } from '@/lib/tiles/area';
import { MapFilterChips } from './MapFilterChips';
import { MapList } from './MapList';
import { useLocate } from './use-locate';
import { startTarget, useMapView } from './use-map-view';
import { useMarks } from './use-marks';
import { useViewData } from './use-view-data';
import { Works } from './works-later';

const NEAR_ZOOM = 16;

/** The public map: search and filters, the map itself, and the same reports as a list. */
export function PublicMap() {
  const t = useTranslations('map');
  const { target, goTo, filters, setFilters, view, setView } = useMapView();
  const [order, setOrder] = useState<ListOrder>('newest');
  const [selected, setSelected] = useState<string | null>(null);
  const [shapes, setShapes] = useState<readonly MapShape[]>([]);
  const [isTall, setIsTall] = useState(false);
  const { data, loadMore } = useViewData(view, filters, order);
  const { pins, clusters } = useMarks(data.features, selected);
  const { me, locate, problem } = useLocate((point) => goTo(point, NEAR_ZOOM));
  const [now] = useState(() => Date.now());

  const choosePin = (id: string) => {
    setSelected(id);
    document
      .querySelector(`[data-report="${id}"], [data-work="${id}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  };
  // The list stands below the map's address, in either language.
  const openCluster = ({ bbox = '' }: MapCluster) =>
    location.assign(location.pathname.replace(/map$/, listHref(filters, bbox, MAX_ZOOM, now).slice(1)));
  return (
    <div className={`bw-pubmap${isTall ? ' is-tall' : ''}`}>
      <div className="bw-pubmap__find">
        <PlaceSearch float onChoose={(place) => goTo(place, place.kind === 'address' ? 17 : 15)} />
        <MapFilterChips filters={filters} onChange={setFilters} />
      </div>
      <div className="bw-pubmap__stage">
        {view || (target && target !== startTarget) ? null : (
          <div className="bw-mapbox bw-pubmap__town" aria-hidden="true">
            <div className="bw-stilltiles">
              <StillTiles point={startTarget.center} zoom={startTarget.zoom} />
            </div>
          </div>
        )}
        {target ? (
          <LazyMap
            className="bw-pubmap__map"
            label={t('label')}
            center={target.center}
            zoom={target.zoom}
            pins={pins}
            clusters={clusters}
            {...(me ? { me, accuracy: me } : {})}
            onSelect={choosePin}
            onCluster={openCluster}
            onViewport={setView}
            {...(filters.works ? { shapes } : {})}
          />
        ) : null}
        <IconButton className="bw-pubmap__locate" float icon="locate" label={t('locate')} onClick={locate} />
        <ButtonLink className="bw-pubmap__report" href="/report" prefetch={false} icon="camera">
          {t('report')}
        </ButtonLink>
        <p className="bw-pubmap__say" role="status">
          {problem ? t('noPosition') : ''}
        </p>
      </div>
      <Sheet label={t('listLabel')} isOpen={isTall} onToggle={() => setIsTall(!isTall)}>
        <MapList
          data={data}
          order={order}
          onOrder={setOrder}
          selected={selected}
          onSelect={setSelected}
          onMore={() => void loadMore()}
          listPath={view ? listHref(filters, formatBbox(view.box), view.zoom, now) : '/map/list'}
        >
          {filters.works && view ? (
            <Suspense>
              <Works box={view.box} selected={selected} onSelect={setSelected} onShapes={setShapes} />
            </Suspense>
          ) : null}
        </MapList>
      </Sheet>
    </div>
  );
}
