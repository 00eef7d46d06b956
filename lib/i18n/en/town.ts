import type { town as de } from '../de/town';

export const town: typeof de = {};
