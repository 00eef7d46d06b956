import type { LatLng } from '../geo/types';
import type { PositionSource } from '../reports/status';
import { describePlace } from '../town/nearest-place';
import type { ChosenPlace } from './draft';
import type { Fix } from './position';

/** A place set by hand, from the photo or by address. What the person set always wins over measuring. */
export function placeAt(point: LatLng, source: PositionSource, label?: string): ChosenPlace {
  const { lat, lng } = point;
  const described = describePlace(lat, lng);
  const { insideTown } = described;
  return {
    lat,
    lng,
    accuracyM: null,
    source,
    label: label ?? described.label,
    insideTown,
    isConfirmed: false,
  };
}

/** The place the device measured; not looked at by anybody yet. */
export const placeOfFix = (fix: Fix): ChosenPlace => ({
  ...placeAt(fix, 'device'),
  accuracyM: Math.round(fix.accuracyM),
});

/** The measured place follows a better fix as long as nobody has chosen or confirmed one. */
export function withFix(place: ChosenPlace | null, fix: Fix | null): ChosenPlace | null {
  if (!fix || (place && (place.source !== 'device' || place.isConfirmed))) return place;
  const isSame = place?.lat === fix.lat && place.lng === fix.lng;
  return isSame ? place : placeOfFix(fix);
}
