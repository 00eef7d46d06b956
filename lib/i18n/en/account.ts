import type { account as de } from '../de/account';

export const account: typeof de = {};
