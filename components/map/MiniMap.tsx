import './map.css';
import { useTranslations } from 'next-intl';
import { metersPerPixel } from '@/lib/geo/mercator';
import type { Category } from '@/lib/reports/catalogue';
import { Attribution } from './Attribution';
import { PinShape, type Tone } from './PinShape';
import { StillTiles } from './StillTiles';

const ZOOM = 16;

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
  const diameter = accuracyM ? (2 * accuracyM) / metersPerPixel(lat, ZOOM) : 0;
  return (
    <div className={`bw-mapbox bw-minimap ${className}`}>
      <div className="bw-stilltiles" role="img" aria-label={label ?? t('minimap')}>
        <StillTiles point={{ lat, lng }} zoom={ZOOM} />
      </div>
      {diameter > 0 && (
        <span className="bw-minimap__acc" style={{ width: diameter, height: diameter }} aria-hidden="true" />
      )}
      <PinShape kind={kind} tone={tone} className="bw-minimap__pin" />
      {bare ? null : <Attribution />}
    </div>
  );
}
