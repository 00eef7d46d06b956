import { type Status, statusGroup } from '@/lib/reports/status';

/** Colour of the pin: red while a danger is open, else by what has become of it. */
export function pinTone(status: Status, hazard: boolean): 'open' | 'work' | 'done' | 'bad' {
  const group = statusGroup(status);
  if (hazard && (group === 'open' || group === 'work')) return 'bad';
  return group === 'closed' ? 'done' : group;
}
