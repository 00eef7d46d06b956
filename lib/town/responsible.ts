import type { Category } from '../reports/catalogue';
import { type Body, bodyOfNeighbour } from './bodies';
import { type Road, type RoadClass, type RoadObject, roadName } from './road';

/** Without a condition a rule fits everything. */
export interface RoadRule {
  /** Only these kinds of damage. */
  readonly categories?: readonly Category[];
  /** Only these objects. */
  readonly objects?: readonly RoadObject[];
  /** Only roads of this class. */
  readonly road?: RoadClass;
  /** Only these roads, by name or number: "Briloner Straße", "L 740". */
  readonly streets?: readonly string[];
  /** Only inside (true) or outside (false) the Ortsdurchfahrt. */
  readonly builtUp?: boolean;
  readonly body: Body;
}

/**
 * The first rule that fits decides; no rule: the town. Inside an Ortsdurchfahrt footways and parking bays
 * stay with the town (§ 5 FStrG, § 44 StrWG NRW), and so does street lighting. The administration may put
 * other rules in its settings (`routing`).
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

/** Whether a rule fits. What is not known of the road fits no condition about it. */
export function fitsRule(
  rule: RoadRule,
  { category, answers, road = { names: [] } }: Omit<Case, 'insideTown' | 'neighbour'>,
): boolean {
  const { categories, objects, streets } = rule;
  return (
    (!categories || categories.includes(category)) &&
    (!objects || objects.includes(objectOf(category, answers))) &&
    (rule.road === undefined || rule.road === road.class) &&
    (!streets || streets.some((street) => road.names.includes(roadName(street)))) &&
    (rule.builtUp === undefined || rule.builtUp === road.builtUp)
  );
}

/** The body to which a report goes: by the first rule that fits, else the town inside and the neighbour outside. */
export function responsibleFor(report: Case, rules: readonly RoadRule[] = roadRules): Body {
  const rule = rules.find((candidate) => fitsRule(candidate, report));
  if (rule) return rule.body;
  if (report.insideTown || !report.neighbour) return 'town';
  return bodyOfNeighbour(report.neighbour) ?? 'town';
}
