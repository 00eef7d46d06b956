import type { AcceptanceResult, UseCategory } from '../areas/status';
import type { Period, TrafficImpact } from '../areas/types';
import type { Polygon } from '../geo/types';

/** A permit as the crew's phone keeps it: what somebody on the pavement needs, and nobody's name. */
export interface CrewPermit {
  /** Of the application. */
  readonly id: string;
  /** "SN-2026-000118". */
  readonly number: string;
  readonly category: UseCategory;
  readonly place: string;
  readonly shape: readonly Polygon[];
  readonly periods: readonly Period[];
  /** UTC ms; the end is the first moment at which it is over. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly m2: number;
  /** Of what is counted and stands on no ground: then `shape` is empty. */
  readonly pieces: number;
  readonly traffic: TrafficImpact;
  readonly isRevoked: boolean;
  /** As they stand on the paper, in German: the binding language. */
  readonly conditions: readonly string[];
  /** What was found when somebody looked at the ground afterwards; null while nobody has. */
  readonly accepted: {
    readonly result: AcceptanceResult;
    /** UTC ms. */
    readonly at: number;
    /** Of the damage's report, "M-7KX2PA". */
    readonly trackingCode: string | null;
  } | null;
}

/** Answer of GET /api/crew/permits. */
export interface PermitsAnswer {
  readonly permits: readonly CrewPermit[];
  /** There are more that are running or soon to begin. */
  readonly isCut: boolean;
  /** There are more that are over and wait for a look; these are the latest. */
  readonly isOverCut: boolean;
}
