/**
 * The kinds of damage a citizen can choose, each with its few extra questions.
 * Closed list: CHECK constraint, zod schema and screens are built from it.
 * `options` make a single choice; texts are in the dictionary `kinds` under the same keys.
 */
export const catalogue = {
  roadway: { icon: 'road', questions: { depth: ['under5', 'over5', 'unknown'] } },
  footway: { icon: 'walk', questions: { damage: ['slab', 'hole', 'edge', 'other'] } },
  lighting: { icon: 'lamp', questions: { fault: ['dark', 'flickers', 'damaged', 'day'] } },
  signals: { icon: 'signal', questions: { object: ['signal', 'sign'], fault: ['out', 'damaged', 'hidden'] } },
  drain: { icon: 'drain', questions: { fault: ['blocked', 'coverLoose', 'coverMissing'] } },
  green: { icon: 'tree', questions: { fault: ['fallen', 'branch', 'leaning', 'overgrown'] } },
  waste: { icon: 'bin', questions: { fault: ['binFull', 'dumped', 'glass'] } },
  ice: { icon: 'snow', questions: { where: ['roadway', 'footway', 'steps'] } },
  other: { icon: 'dots', questions: {} },
} as const satisfies Record<string, { icon: string; questions: Record<string, readonly string[]> }>;

export type Category = keyof typeof catalogue;
export const categories = Object.keys(catalogue) as [Category, ...Category[]];
