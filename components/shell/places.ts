import type { IconName } from '@/components/ui/Icon';

/** The five places of the app, in the order of the bar. */
export const places = {
  start: { href: '/', icon: 'home' },
  map: { href: '/map', icon: 'map' },
  outbox: { href: '/outbox', icon: 'send' },
  services: { href: '/services', icon: 'grid' },
  mailbox: { href: '/mailbox', icon: 'mail' },
} as const satisfies Record<string, { href: string; icon: IconName }>;

export type PlaceName = keyof typeof places;
export const placeNames = Object.keys(places) as PlaceName[];
