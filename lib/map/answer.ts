import { createHash } from 'node:crypto';
import { formatBbox } from '../geo/box';
import { processState } from '../process-state';
import { clusterView, toFeature } from './cluster';
import { livePoints } from './live-index';
import type { PointIndex } from './point-index';
import type { MapQuery } from './query';

export interface MapAnswer {
  readonly version: number;
  readonly etag: string;
  readonly text: string;
}

const MAX_KEPT = 1_000;
/** Answers by view, the latest used last. */
const kept = () => processState('map-answers', () => new Map<string, MapAnswer>());

const keyOf = ({ box, zoom, filter }: MapQuery): string =>
  `${zoom}|${box.minLng},${box.minLat},${box.maxLng},${box.maxLat}|${filter.categories}|${filter.groups}|${filter.since}`;

function compute(index: PointIndex, query: MapQuery): MapAnswer {
  const { cells, total, scale } = clusterView(index, query);
  const text = JSON.stringify({
    type: 'FeatureCollection',
    bbox: formatBbox(query.box).split(',').map(Number),
    total,
    features: cells.map((cell) => toFeature(index, cell, scale, query.zoom)),
  });
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  return { version: index.version, etag: `"${hash}"`, text };
}

/** The GeoJSON answer for a view, ready to be sent; the same view is computed once per change of the data. */
export async function mapAnswer(query: MapQuery): Promise<MapAnswer> {
  const index = await livePoints();
  const answers = kept();
  const key = keyOf(query);
  const known = answers.get(key);
  answers.delete(key);
  const answer = known?.version === index.version ? known : compute(index, query);
  answers.set(key, answer);
  if (answers.size > MAX_KEPT) answers.delete(answers.keys().next().value ?? '');
  return answer;
}
