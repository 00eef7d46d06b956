import type { IconName } from './icons';

/**
 * Icons of the frame and of the first screens. Every page holds them itself (components/shell/PageIcons.tsx): they are
 * there with the first paint, and a slow phone need not open the file with all icons before it.
 */
export const pageIcons = [
  'account',
  'back',
  'building',
  'camera',
  'close',
  'cloudOff',
  'eye',
  'globe',
  'grid',
  'home',
  'idCard',
  'image',
  'info',
  'mail',
  'map',
  'message',
  'next',
  'search',
  'send',
  'warning',
  'wrench',
] as const satisfies readonly IconName[];
