import { fold } from './fold';
import type { DescribedPlace } from './nearest-place';

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

/** A house further away from the road says nothing about it. */
const BESIDE_M = 60;

/** What is known of the road at a place, as far as it is known. */
export interface Road {
  readonly class?: RoadClass;
  /** Numbers and names in comparable form: "l 740", "briloner strasse". */
  readonly names: readonly string[];
  /** Inside an Ortsdurchfahrt. */
  readonly builtUp?: boolean;
}

/** "L740" and "L 740" are the same road. */
export const roadName = (name: string): string => fold(name.replace(/^([ABLK])\s*(\d{1,4})$/i, '$1 $2'));

/** The road a text names by its number ("auf der L 740 hinter Wennemen"); nothing else is guessed. */
function numberIn(text: string): Pick<Road, 'class' | 'names'> {
  const [, letter, number] = /(?:^|[^\p{L}\d])([ABLK])\s?(\d{1,4})(?![\p{L}\d])/u.exec(text) ?? [];
  const found = roadClasses.find((name) => name === letter);
  return found ? { class: found, names: [roadName(`${letter} ${number}`)] } : { names: [] };
}

/**
 * The road of a report: by its number in what people wrote, by the street of the nearest house, and built-up
 * where a house stands beside it.
 * @param texts place and description in the sender's words
 */
export function roadAt(
  { label, distanceM }: Pick<DescribedPlace, 'label' | 'distanceM'>,
  texts: readonly string[] = [],
): Road {
  const { names, ...road } = numberIn(texts.join(' · '));
  const isHouse = /\s\d/.test(label) && distanceM <= BESIDE_M;
  if (!isHouse) return { ...road, names };
  return { ...road, names: [...names, roadName(label.replace(/\s+\d.*$/, ''))], builtUp: true };
}
