import type { errors as de } from '../de/errors';

export const errors: typeof de = {};
