import type { admin as de } from '../de/admin';

export const admin: typeof de = {};
