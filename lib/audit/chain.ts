import { createHash, randomBytes } from 'node:crypto';
import { keyedHash } from '../secrets';
import type { AuditStream } from './events';

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** What a row says about people and things; can be erased without breaking the chain. */
export interface Payload {
  readonly actorId: string | null;
  readonly objectId: string | null;
  readonly data: Readonly<Record<string, string | number | boolean>>;
}

export const newSalt = (): string => randomBytes(16).toString('hex');

/** Digest of a payload. Salted: ids cannot be tried out against what is left after an erasure. */
export const payloadHash = (salt: string, { actorId, objectId, data }: Payload): string =>
  sha256([salt, actorId, objectId, Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** What is bound into the chain of one row. */
export interface Link {
  readonly seq: number;
  readonly segmentId: number | null;
  readonly at: number;
  readonly event: string;
  readonly actorKind: string;
  readonly payloadHash: string;
}

/** The hash of a row after the one that ended in `before`. */
export const linkHash = (before: string, row: Link): string =>
  sha256([before, row.segmentId, row.seq, row.at, row.event, row.actorKind, row.payloadHash]);

export interface SegmentState {
  readonly id: number;
  readonly stream: AuditStream;
  readonly period: string;
  readonly startHash: string;
  readonly headHash: string;
  readonly rows: number;
  readonly lastSeq: number;
  readonly isClosed: boolean;
  readonly expiredAt: number | null;
}

/** The town's signature under the state of a segment. */
export const sealOf = (state: SegmentState): string => {
  const { id, stream, period, startHash, headHash, rows, lastSeq, isClosed, expiredAt } = state;
  const fields = [id, stream, period, startHash, headHash, rows, lastSeq, isClosed, expiredAt];
  return keyedHash('pepper', 'auditSegment', JSON.stringify(fields));
};

/** Key of the number of segments in the settings. */
export const segmentCountKey = 'auditSegments';

/** The number of segments with the town's signature. */
export const sealedCount = (count: number): string =>
  `${count}.${keyedHash('pepper', 'auditSegments', String(count))}`;
