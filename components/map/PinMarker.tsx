'use client';

import { PIN, PinShape } from './PinShape';
import { ShapeMarker } from './ShapeMarker';
import type { MapPin } from './types';

/** The chosen pin is this much larger. */
export const CHOSEN = 1.35;

/** Size and foot of a pin, for the marker. */
export const pinBox = (scale: number) => ({
  size: [PIN.width * scale, PIN.height * scale] as const,
  anchor: [(PIN.width * scale) / 2, (PIN.height - 3) * scale] as const,
});

/** One report: a drop with its kind. */
export function PinMarker({ pin, onSelect }: { pin: MapPin; onSelect: ((id: string) => void) | undefined }) {
  return (
    <ShapeMarker
      at={pin}
      {...pinBox(pin.selected ? CHOSEN : 1)}
      label={pin.label}
      className={pin.selected ? 'is-on' : ''}
      zIndex={pin.selected ? 1000 : 0}
      interactive={onSelect !== undefined}
      on={{ click: () => onSelect?.(pin.id) }}
    >
      <PinShape kind={pin.kind} tone={pin.tone} number={pin.number} />
    </ShapeMarker>
  );
}
