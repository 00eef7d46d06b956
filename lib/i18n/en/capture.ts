import type { capture as de } from '../de/capture';

export const capture: typeof de = {};
