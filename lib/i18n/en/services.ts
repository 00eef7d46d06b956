import type { services as de } from '../de/services';

export const services: typeof de = {};
