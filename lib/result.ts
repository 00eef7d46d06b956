/** Expected failures as codes → HTTP status. Sentences for people are in the dictionary `errors`. */
export const errorStatus = {
  invalid: 422,
  badRequest: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  gone: 410,
  tooLarge: 413,
  tooManyPixels: 413,
  tooManyPhotos: 422,
  unsupportedMedia: 415,
  unreadablePhoto: 422,
  emptyPhoto: 422,
  updateNeeded: 426,
  tooMany: 429,
  internal: 500,
  unavailable: 503,
  storageFull: 507,
} as const;

export type ErrorCode = keyof typeof errorStatus;

export interface Failure {
  readonly ok: false;
  readonly code: ErrorCode;
  /** Field path → code of what is wrong with it. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly retryAfterS?: number;
  /** What the caller needs to go on, e.g. the present version on a conflict. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: ErrorCode, more: Omit<Failure, 'ok' | 'code'> = {}): Failure => ({
  ok: false,
  code,
  ...more,
});
