import type { Category } from '../reports/catalogue';
import { type Body, bodyOfNeighbour } from './bodies';

/** Classes of the road law: Autobahn, Bundes-, Landes-, Kreisstraße; all others are the town's. */
export const roadClasses = ['A', 'B', 'L', 'K', 'other'] as const;
export type RoadClass = (typeof roadClasses)[number];

/** What is broken, in the sense of who pays for it. */
export const roadObjects = [
  'carriageway',
  'footway',
  'parking',
  'lamp',
  'signal',
  'sign',
  'drain',
  'any',
] as const;
export type RoadObject = (typeof roadObjects)[number];

export interface RoadRule {
  readonly road: RoadClass;
  /** Only inside (true) or outside (false) the Ortsdurchfahrt; both without it. */
  readonly builtUp?: boolean;
  /** Only these objects; all without it. */
  readonly objects?: readonly RoadObject[];
  readonly body: Body;
}

/**
 * The first rule that fits decides; no rule: the town. Inside an Ortsdurchfahrt footways and parking bays
 * stay with the town (§ 5 FStrG, § 44 StrWG NRW), and so does street lighting. The administration may put
 * other rules in its settings.
 */
export const roadRules: readonly RoadRule[] = [
  { road: 'A', body: 'autobahn' },
  { road: 'B', builtUp: true, objects: ['footway', 'parking', 'lamp'], body: 'town' },
  { road: 'L', builtUp: true, objects: ['footway', 'parking', 'lamp'], body: 'town' },
  { road: 'K', builtUp: true, objects: ['footway', 'parking', 'lamp'], body: 'town' },
  { road: 'B', body: 'strassenNrw' },
  { road: 'L', body: 'strassenNrw' },
  { road: 'K', body: 'district' },
];

export interface Road {
  readonly class: RoadClass;
  /** Inside an Ortsdurchfahrt. */
  readonly builtUp: boolean;
}

interface Case {
  readonly category: Category;
  readonly answers: Readonly<Record<string, string>>;
  /** As `describePlace` says. */
  readonly insideTown: boolean;
  readonly neighbour: string | null;
  /** The road, where it is known. */
  readonly road?: Road;
}

const fixedObjects: Partial<Record<Category, RoadObject>> = {
  roadway: 'carriageway',
  footway: 'footway',
  lighting: 'lamp',
  drain: 'drain',
};

/** What kind of thing a report is about. `answers.part` is the answer to "Fahrbahn oder Gehweg?". */
export function objectOf(category: Category, answers: Readonly<Record<string, string>>): RoadObject {
  const part = answers.part ?? answers.where;
  if (part === 'footway' || part === 'steps') return 'footway';
  if (part === 'parking') return 'parking';
  if (part === 'roadway') return 'carriageway';
  if (category === 'signals') return answers.object === 'signal' ? 'signal' : 'sign';
  return fixedObjects[category] ?? 'any';
}

/**
 * True when "Fahrbahn oder Gehweg?" must be asked before routing: on a classified road within the built-up
 * area, when the kind of damage does not say it.
 */
export const mustAskRoadPart = ({
  category,
  answers,
  road,
}: Omit<Case, 'insideTown' | 'neighbour'>): boolean =>
  road?.builtUp === true && ['B', 'L', 'K'].includes(road.class) && objectOf(category, answers) === 'any';

/** The body to which a report goes. Without road data it is the town inside and the neighbour outside. */
export function responsibleFor(report: Case, rules: readonly RoadRule[] = roadRules): Body {
  const { road } = report;
  if (road) {
    const object = objectOf(report.category, report.answers);
    const rule = rules.find(
      (candidate) =>
        candidate.road === road.class &&
        (candidate.builtUp === undefined || candidate.builtUp === road.builtUp) &&
        (candidate.objects === undefined || candidate.objects.includes(object)),
    );
    if (rule) return rule.body;
  }
  if (report.insideTown || !report.neighbour) return 'town';
  return bodyOfNeighbour(report.neighbour) ?? 'town';
}
