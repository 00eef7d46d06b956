import type { Tone } from '@/components/map/PinShape';
import { isOpen, type Status } from '@/lib/reports/status';

/** Colour of a report's pin: danger first, then how far the work is. */
export function toneOf({ hazard, status }: { hazard: boolean; status: Status }): Tone {
  if (hazard && isOpen(status)) return 'bad';
  if (status === 'inWork') return 'work';
  return isOpen(status) ? 'open' : 'done';
}
