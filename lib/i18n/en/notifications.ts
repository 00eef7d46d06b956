import type { notifications as de } from '../de/notifications';

export const notifications: typeof de = {};
