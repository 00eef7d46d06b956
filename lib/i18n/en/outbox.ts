import type { outbox as de } from '../de/outbox';

export const outbox: typeof de = {};
