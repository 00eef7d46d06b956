import type { Category } from '../reports/catalogue';

/**
 * The departments a town begins with (made by the migration `departments`); the administration renames them
 * and adds others. Services name theirs by slug.
 */
export const defaultDepartments = {
  buergerservice: { name: 'Bürgerservice', kinds: ['other'] },
  ordnungsamt: { name: 'Ordnungsamt', kinds: ['waste'] },
  gewerbe: { name: 'Gewerbe', kinds: [] },
  tiefbau: {
    name: 'Tiefbau und Bauhof',
    kinds: ['roadway', 'footway', 'lighting', 'signals', 'drain', 'green', 'ice'],
  },
  presse: { name: 'Pressestelle und Ideen', kinds: [] },
} as const satisfies Record<string, { name: string; kinds: readonly Category[] }>;
