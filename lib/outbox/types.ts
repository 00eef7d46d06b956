/**
 * What waits on this phone. One item is one idempotent multipart PUT; the answer that frees it is JSON
 * and echoes the item's UUID as `id` and, when it carries photos, their SHA-256 as `photos[].sha256` in
 * order. A report's answer has `trackingCode` and `followUpUrl` besides.
 */
export type OutboxKind = 'report' | 'crewAction' | 'addition';
/** What has been sent is no longer an item: see `SentReport`. */
export type OutboxState = 'waiting' | 'sending' | 'attention';

/** Bytes, never Blob: WebKit cannot keep Blobs in IndexedDB. */
export interface StoredPhoto {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
  /** SHA-256 (hex) of `bytes`; the server echoes it. */
  readonly sha256: string;
}

/** A photo in lists: without its bytes. */
export type PhotoInfo = Omit<StoredPhoto, 'bytes'> & { readonly size: number };

/** Why an item waits or needs the person: a code, with the fields concerned. */
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

/** What the person can change in an item that waits. */
export interface ItemContent {
  /** Carries its own version as `v`: a phone may come back after weeks. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly photos: readonly StoredPhoto[];
  /** Small JPEG for lists. */
  readonly preview: ArrayBuffer | null;
  /** For lists: what and where, as the person chose it. */
  readonly title: { readonly category: string; readonly place: string };
}

/** What `enqueue` is given. */
export interface NewItem extends ItemContent {
  /** UUIDv7 made here; the idempotency key. */
  readonly id: string;
  readonly kind: OutboxKind;
  /** Account it belongs to; null is anonymous and sent without cookies. */
  readonly owner: string | null;
  /** Path of the PUT, e.g. `/api/reports/{id}`. */
  readonly url: string;
  /** Name of the JSON part: "report", "action" or "addition". Photos follow as parts "photo". */
  readonly part: string;
  /** Items of one series go out strictly in order, e.g. all crew actions on one report. */
  readonly series?: string;
}

export interface OutboxItem extends NewItem {
  readonly createdAt: number;
  readonly state: OutboxState;
  readonly attempts: number;
  /** UTC ms; nothing is tried earlier, except when the person asks for it or the connection is back. */
  readonly nextAttemptAt: number;
  /** UTC ms until which the person changes it; it is not sent meanwhile. */
  readonly heldUntil: number;
  /** True when an attempt ended without a clear answer: the town may have it. */
  readonly isUncertain: boolean;
  /** Versions that may have arrived before the person changed the item. */
  readonly earlier: readonly ItemContent[];
  readonly problem: Problem | null;
}

/** An item in lists: photos without their bytes. */
export type OutboxEntry = Omit<OutboxItem, 'photos' | 'earlier'> & {
  readonly photos: readonly PhotoInfo[];
  readonly hasEarlier: boolean;
};

/** A report the town has. Kept until the person removes it from this phone. */
export interface SentReport extends Receipt {
  readonly owner: string | null;
  readonly title: ItemContent['title'];
  readonly preview: ArrayBuffer | null;
  readonly sentAt: number;
  /** Status as last heard from the town, null when never asked. */
  readonly status: string | null;
  readonly checkedAt: number;
}
