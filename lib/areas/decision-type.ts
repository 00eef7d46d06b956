import { categoryRules, type SpaceCategory } from './categories';
import type { Surface, TrafficImpact } from './types';

/** What the office decides: its own permit, or the traffic authority's exemption that takes its place. */
export const decisionKinds = ['erlaubnis', 'ausnahmegenehmigung'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Why it is this kind; sentences are in the dictionary. */
export const decisionReasons = [
  'ordinaryUse',
  'gatheringInTraffic',
  'obstacleInTraffic',
  'workWithOrder',
  'signsWithOrder',
  'closureWithOrder',
] as const;
export type DecisionReason = (typeof decisionReasons)[number];

export interface DecisionType {
  readonly kind: DecisionKind;
  /** An order under §45 StVO has to be there before work begins. */
  readonly needsOrder: boolean;
  /** First why the kind, then why the order. */
  readonly reasons: readonly DecisionReason[];
}

interface Use {
  readonly category: SpaceCategory;
  readonly surface: Surface;
  readonly traffic: TrafficImpact;
}

/**
 * Which decision a use needs. Where an exemption (§46(1) no. 8 with §32 StVO: obstacles) or a permit for a gathering
 * (§29(2) StVO) is needed, no separate Sondernutzungserlaubnis is issued (§8(6) FStrG, §21 StrWG NRW). Works are
 * made safe by the order under §45(6) StVO, so that they are no obstacle in this sense.
 */
export function decisionType({ category, surface, traffic }: Use): DecisionType {
  const { isGathering, isWork } = categoryRules[category];
  const isInTraffic = traffic !== 'none' || surface === 'carriageway';
  const closes = traffic === 'half' || traffic === 'full';
  const isObstacle = !isWork && (surface === 'carriageway' || surface === 'parking' || closes);
  const kindReason: DecisionReason =
    isGathering && isInTraffic
      ? 'gatheringInTraffic'
      : isObstacle && category !== 'noStopping'
        ? 'obstacleInTraffic'
        : 'ordinaryUse';
  const orderReason = orderFor(category, closes, isWork);
  return {
    kind: kindReason === 'ordinaryUse' ? 'erlaubnis' : 'ausnahmegenehmigung',
    needsOrder: orderReason !== null,
    reasons: orderReason ? [kindReason, orderReason] : [kindReason],
  };
}

function orderFor(category: SpaceCategory, closes: boolean, isWork: boolean): DecisionReason | null {
  if (category === 'noStopping') return 'signsWithOrder';
  if (!closes) return null;
  return isWork ? 'workWithOrder' : 'closureWithOrder';
}
