import type { follow as de } from '../de/follow';

export const follow: typeof de = {};
