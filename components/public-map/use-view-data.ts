'use client';

import { startTransition, useEffect, useState } from 'react';
import type { Viewport } from '@/components/map/types';
import { formatBbox } from '@/lib/geo/box';
import type { ListOrder, ListPage } from '@/lib/map/list';
import { filterParams, type MapFilters, snapBox } from '@/lib/map/view';
import type { Category } from '@/lib/reports/catalogue';
import type { StatusGroup } from '@/lib/reports/status';
import { keptFetch } from './kept-fetch';

const PAUSE_MS = 200;

/** A feature of `/api/map`. */
export interface MapFeature {
  readonly id: string;
  readonly bbox?: readonly number[];
  readonly geometry: { readonly coordinates: readonly [number, number] };
  readonly properties:
    | { readonly count: number }
    | {
        readonly count?: undefined;
        readonly kind: Category;
        readonly state: StatusGroup;
        readonly danger: boolean;
        readonly place: string;
        readonly at: number;
      };
}

export interface ViewData {
  readonly features: readonly MapFeature[];
  readonly list: ListPage | null;
  /** UTC ms of data that comes from the phone. */
  readonly keptSince: number | null;
  readonly state: 'loading' | 'ready' | 'failed';
}

const nothing: ViewData = { features: [], list: null, keptSince: null, state: 'loading' };

async function load(
  view: Viewport,
  filters: MapFilters,
  order: ListOrder,
  signal: AbortSignal,
): Promise<ViewData> {
  const filter = filterParams(filters, Date.now());
  const marks = `/api/map?bbox=${formatBbox(snapBox(view.box, view.zoom))}&zoom=${view.zoom}&${filter}`;
  const rows = `/api/map/list?bbox=${formatBbox(view.box)}&sort=${order}&${filter}`;
  const [features, list] = await Promise.all([
    keptFetch<{ features: MapFeature[] }>(marks, 'marks', signal),
    keptFetch<ListPage>(rows, 'list', signal),
  ]);
  if (!features && !list) return { ...nothing, state: 'failed' };
  return {
    features: features?.data.features ?? [],
    list: list?.data ?? null,
    keptSince: list?.keptSince ?? features?.keptSince ?? null,
    state: 'ready',
  };
}

/** Marks and list for what the map shows, asked for when it has come to rest. */
export function useViewData(view: Viewport | null, filters: MapFilters, order: ListOrder) {
  const [data, setData] = useState<ViewData>(nothing);

  useEffect(() => {
    if (!view) return;
    const control = new AbortController();
    const ask = () =>
      load(view, filters, order, control.signal).then((next) => {
        // In slices: a cheap phone draws the marks and rows of a town for a third of a second.
        if (!control.signal.aborted) startTransition(() => setData(next));
      });
    const timer = setTimeout(ask, PAUSE_MS);
    addEventListener('online', ask);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', ask);
      control.abort();
    };
  }, [view, filters, order]);

  const loadMore = async (): Promise<void> => {
    const { list } = data;
    if (!view || !list?.next) return;
    const filter = filterParams(filters, Date.now());
    const url = `/api/map/list?bbox=${formatBbox(view.box)}&sort=${order}&${filter}&cursor=${list.next}`;
    const more = await keptFetch<ListPage>(url, 'more', new AbortController().signal);
    if (!more || more.keptSince !== null) return;
    setData((now) =>
      now.list === list
        ? { ...now, list: { ...more.data, items: [...list.items, ...more.data.items] } }
        : now,
    );
  };

  return { data, loadMore };
}
