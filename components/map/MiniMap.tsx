import './map.css';
import { useTranslations } from 'next-intl';
import { metersPerPixel, TILE_SIZE, tileAt, worldPixels } from '@/lib/geo/mercator';
import type { Category } from '@/lib/reports/catalogue';
import { isServed, tilePath } from '@/lib/tiles/area';
import { Attribution } from './Attribution';
import { PinShape, type Tone } from './PinShape';

const ZOOM = 16;
const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => ({ dx, dy })));

interface Props {
  readonly lat: number;
  readonly lng: number;
  readonly kind: Category;
  readonly tone: Tone;
  /** Radius of the circle in true metres. */
  readonly accuracyM?: number | null;
  readonly label?: string;
  readonly className?: string;
  /** The notice stands beside it. */
  readonly bare?: boolean;
}

/** A small still map of one place: plain pictures, also without JavaScript. It fills its frame. */
export function MiniMap({ lat, lng, kind, tone, accuracyM, label, className = '', bare }: Props) {
  const t = useTranslations('map');
  const point = { lat, lng };
  const here = worldPixels(point, ZOOM);
  const middle = tileAt(point, ZOOM);
  const tiles = around
    .map(({ dx, dy }) => ({ z: ZOOM, x: middle.x + dx, y: middle.y + dy }))
    .filter(isServed);
  const diameter = accuracyM ? (2 * accuracyM) / metersPerPixel(lat, ZOOM) : 0;
  return (
    <div className={`bw-mapbox bw-minimap ${className}`}>
      <div className="bw-minimap__tiles" role="img" aria-label={label ?? t('minimap')}>
        {tiles.map((tile) => (
          // biome-ignore lint/performance/noImgElement: tiles are already the right size
          <img
            key={`${tile.x}/${tile.y}`}
            src={tilePath(tile)}
            alt=""
            width={TILE_SIZE}
            height={TILE_SIZE}
            style={{
              left: Math.round(tile.x * TILE_SIZE - here.x),
              top: Math.round(tile.y * TILE_SIZE - here.y),
            }}
          />
        ))}
      </div>
      {diameter > 0 && (
        <span className="bw-minimap__acc" style={{ width: diameter, height: diameter }} aria-hidden="true" />
      )}
      <PinShape kind={kind} tone={tone} className="bw-minimap__pin" />
      {bare ? null : <Attribution />}
    </div>
  );
}
