import type { Tone } from '@/components/map/PinShape';
import { type Status, type StatusGroup, statusGroup } from '@/lib/reports/status';

/** Blue open, brown while somebody has it in hand, green when it is fixed, grey when it was closed without that. */
export const groupTones = {
  open: 'open',
  work: 'work',
  done: 'done',
  forwarded: 'work',
  closed: 'quiet',
} as const satisfies Record<StatusGroup, string>;

/** Colour of the pin: red while a danger is open, else by what has become of it. */
export function pinTone(status: Status, hazard: boolean): Tone {
  const group = statusGroup(status);
  if (hazard && (group === 'open' || group === 'work')) return 'bad';
  return groupTones[group];
}
