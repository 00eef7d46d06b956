import { type Status, type StatusGroup, statusGroup } from '@/lib/reports/status';

/** Blue open, brown while somebody has it in hand, green when nothing is to be done any more. */
export const groupTones = {
  open: 'open',
  work: 'work',
  done: 'done',
  forwarded: 'work',
  closed: 'done',
} as const satisfies Record<StatusGroup, string>;

/** Colour of the pin: red while a danger is open, else by what has become of it. */
export function pinTone(status: Status, hazard: boolean): 'open' | 'work' | 'done' | 'bad' {
  const group = statusGroup(status);
  if (hazard && (group === 'open' || group === 'work')) return 'bad';
  return groupTones[group];
}
