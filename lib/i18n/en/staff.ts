import type { staff as de } from '../de/staff';

export const staff: typeof de = {};
