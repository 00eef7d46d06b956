/** What waits on this phone. One item is one idempotent multipart PUT. */
export type OutboxKind = 'report' | 'crewAction' | 'addition';
export type OutboxState = 'waiting' | 'sending' | 'attention' | 'sent';

/** Bytes, never Blob: WebKit cannot keep Blobs in IndexedDB. */
export interface StoredPhoto {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
  /** SHA-256 (hex) of `bytes`; the server echoes it. */
  readonly sha256: string;
}

/** Why an item needs the person: code of the dictionary `errors`, with the fields concerned. */
export interface Problem {
  readonly code: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** What a 201/200 answered for a report. */
export interface Receipt {
  readonly id: string;
  readonly trackingCode: string;
  readonly followUpUrl: string;
}

export interface OutboxItem {
  /** UUIDv7 made here; the idempotency key. */
  readonly id: string;
  readonly kind: OutboxKind;
  /** Account it belongs to; null is anonymous and sent without cookies. */
  readonly owner: string | null;
  /** Path of the PUT, e.g. `/api/reports/{id}`. */
  readonly url: string;
  /** Name of the JSON part: "report", "action" or "addition". Photos follow as parts "photo". */
  readonly part: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly photos: readonly StoredPhoto[];
  /** Small JPEG for lists. */
  readonly preview: ArrayBuffer | null;
  /** For lists: what and where, as the person chose it. */
  readonly title: { readonly category: string; readonly place: string };
  readonly createdAt: number;
  readonly state: OutboxState;
  readonly attempts: number;
  /** UTC ms; nothing is tried earlier, except when the person asks for it. */
  readonly nextAttemptAt: number;
  readonly problem: Problem | null;
  readonly receipt: Receipt | null;
}
