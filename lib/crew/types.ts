import type { Category } from '../reports/catalogue';
import type { Status } from '../reports/status';

/** An open report as the crew's phone keeps it. Instants are UTC ms, places WGS 84. */
export interface CrewReport {
  readonly id: string;
  readonly category: Category;
  readonly lat: number;
  readonly lng: number;
  readonly accuracyM: number | null;
  readonly place: string;
  readonly district: string;
  readonly description: string;
  /** Language of the description. */
  readonly locale: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly hazard: boolean;
  readonly affected: number;
  readonly receivedAt: number;
  readonly status: Status;
  readonly responsible: string;
  readonly version: number;
  readonly photos: readonly { readonly id: string; readonly color: string }[];
  /** What the sender added later, oldest first; reports kept by older versions say nothing of it. */
  readonly additions?: readonly { readonly at: number; readonly text: string }[];
  /** An alert calls the people on duty and nobody has answered. */
  readonly isCalling: boolean;
  /** The permit after whose use it was found; reports kept by older versions say nothing of it. */
  readonly permit?: { readonly id: string; readonly number: string } | null;
}

/** Answer of GET /api/crew/reports. */
export interface CrewAnswer {
  /** Hand this back as `since`. */
  readonly at: number;
  readonly reports: readonly CrewReport[];
  /** Ids that are no longer open; only with `since`. */
  readonly gone: readonly string[];
  /** There are more than were sent. */
  readonly isCut: boolean;
}
