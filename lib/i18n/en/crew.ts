import type { crew as de } from '../de/crew';

export const crew: typeof de = {};
