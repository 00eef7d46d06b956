/** Closed lists of the document status (pure); CHECK constraints, import and screens are built from them. */
export const documentTypes = ['idCard', 'passport'] as const;
export type DocumentType = (typeof documentTypes)[number];

/**
 * `applied` Antrag erfasst · `submitted` an die Bundesdruckerei übermittelt · `production` in Herstellung ·
 * `transit` unterwegs zum Bürgerservice · `ready` abholbereit · `collected` ausgehändigt · `inquiry` Rückfrage ·
 * `expired` abgelaufen · `withdrawn` eingezogen. Direct delivery (since 2 May 2025): `atPost` liegt bei der
 * Post · `delivered` zugestellt · `returned` zurück im Bürgerservice.
 */
export const documentStatuses = [
  'applied',
  'submitted',
  'production',
  'transit',
  'ready',
  'collected',
  'inquiry',
  'atPost',
  'delivered',
  'returned',
  'expired',
  'withdrawn',
] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/** How far along the way; a question may come at any time before the end. */
const rank: Record<DocumentStatus, number | null> = {
  applied: 0,
  submitted: 1,
  production: 2,
  transit: 3,
  atPost: 4,
  returned: 4,
  ready: 4,
  collected: 5,
  delivered: 5,
  inquiry: null,
  expired: 6,
  withdrawn: 6,
};

/** True when a change leads back along the way, e.g. from "ready" to "transit". */
export function goesBack(from: DocumentStatus, to: DocumentStatus): boolean {
  // A question asks about what is not yet handed over: after that it is a step back.
  return (rank[to] ?? 4) < (rank[from] ?? 0);
}

/** States about which nobody is told more than about a number we do not know. */
const hidden = ['expired', 'withdrawn'] as const satisfies readonly DocumentStatus[];
export type ShownStatus = Exclude<DocumentStatus, (typeof hidden)[number]>;

export const isShown = (status: DocumentStatus): status is ShownStatus =>
  !(hidden as readonly DocumentStatus[]).includes(status);

const DAY = 86_400_000;
const ends = ['collected', 'delivered', 'expired', 'withdrawn'] as const satisfies readonly DocumentStatus[];

/** When a status must be forgotten (UTC ms): 30 days after hand-over; null while the document is on its way. */
export const purgeAtOf = (status: DocumentStatus, statusOn: string): number | null =>
  (ends as readonly DocumentStatus[]).includes(status)
    ? Date.parse(`${statusOn}T00:00:00Z`) + 30 * DAY
    : null;

/** `full` files name every document, `delta` files only what has changed. */
export const importModes = ['delta', 'full'] as const;
export type ImportMode = (typeof importModes)[number];

export const importSources = ['cli', 'api', 'staff'] as const;
export type ImportSource = (typeof importSources)[number];

/**
 * `staging` is being read · `merging` is in use and being written through · `applied` is in use ·
 * `refused` changed nothing.
 */
export const importStates = ['staging', 'merging', 'applied', 'refused'] as const;
export type ImportState = (typeof importStates)[number];

/** Why a row was set aside; `wentBack` was taken all the same. */
export const quarantineReasons = [
  'columns',
  'type',
  'number',
  'checkDigit',
  'temporary',
  'status',
  'date',
  'place',
  'code',
  'duplicate',
  'wentBack',
] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];
