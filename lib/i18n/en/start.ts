import type { start as de } from '../de/start';

export const start: typeof de = {};
