import type { UseCategory } from '@/lib/areas/status';
import type { IconName } from '@/lib/brand/icons';

/** Pictures of the kinds of use. */
export const categoryIcons: Readonly<Record<UseCategory, IconName>> = {
  container: 'skip',
  scaffold: 'scaffold',
  fence: 'barrier',
  crane: 'crane',
  material: 'bricks',
  digging: 'spade',
  seating: 'parasol',
  goods: 'shop',
  sign: 'sandwichBoard',
  posters: 'poster',
  infoStand: 'stall',
  salesVan: 'truck',
  event: 'bunting',
  procession: 'walk',
  noStopping: 'noStopping',
  filming: 'film',
  market: 'shop',
  fair: 'bunting',
  roadWorks: 'barrier',
  otherStatic: 'barrier',
};
