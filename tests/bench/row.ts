/** One line of the bench: a measured value, what it is compared with in the same run, and the limit. */
export interface Row {
  readonly name: string;
  readonly measured: string;
  readonly comparedWith: string;
  /** Measured against compared, as the limit reads it. */
  readonly result: string;
  readonly limit: string;
  readonly isMet: boolean;
}

export type Bench = () => Promise<Row[]>;

/** Value below which the given share of all values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Runs `work` over all items, `width` at a time. */
export async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>) {
  const rest = [...items];
  const lane = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
