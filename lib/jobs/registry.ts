import { callOnDuty } from '../crew/alerts';

export interface Job {
  readonly name: string;
  readonly everyMs: number;
  readonly run: () => Promise<unknown>;
}

/** Work that comes round by itself. A domain adds a line. */
export const jobs: readonly Job[] = [{ name: 'alerts', everyMs: 15_000, run: () => callOnDuty() }];
