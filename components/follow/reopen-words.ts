import type { Status } from '@/lib/reports/status';

/** Which words ask whether a closed report is to be opened again: where nothing was found nobody said "fixed". */
export const reopenWords = (status: Status): 'reopen' | 'stillThere' =>
  status === 'notFound' ? 'stillThere' : 'reopen';
