import type { reports as de } from '../de/reports';

export const reports: typeof de = {};
