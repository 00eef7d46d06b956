import type { legal as de } from '../de/legal';

export const legal: typeof de = {};
