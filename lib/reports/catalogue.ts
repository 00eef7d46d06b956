/** "Fahrbahn oder Gehweg?": on a through-road the answer decides who is responsible, where the kind leaves it open. */
const roadParts = ['roadway', 'footway'] as const;

/**
 * The kinds of damage a citizen can choose, each with its few extra questions.
 * Closed list: CHECK constraint, zod schema and screens are built from it.
 * `workingDays`: until the repair, from the moment it was accepted; a danger has hours (see `deadlines`).
 * `options` make a single choice; texts are in the dictionary `kinds` under the same keys.
 */
export const catalogue = {
  roadway: { icon: 'road', workingDays: 10, questions: { depth: ['under5', 'over5', 'unknown'] } },
  footway: { icon: 'walk', workingDays: 10, questions: { damage: ['slab', 'hole', 'edge', 'other'] } },
  lighting: { icon: 'lamp', workingDays: 5, questions: { fault: ['dark', 'flickers', 'damaged', 'day'] } },
  signals: {
    icon: 'signal',
    workingDays: 2,
    questions: { object: ['signal', 'sign'], fault: ['out', 'damaged', 'hidden'] },
  },
  drain: { icon: 'drain', workingDays: 5, questions: { fault: ['blocked', 'coverLoose', 'coverMissing'] } },
  green: {
    icon: 'tree',
    workingDays: 10,
    questions: { fault: ['fallen', 'branch', 'leaning', 'overgrown'], part: roadParts },
  },
  waste: {
    icon: 'bin',
    workingDays: 3,
    questions: { fault: ['binFull', 'dumped', 'glass'], part: roadParts },
  },
  ice: { icon: 'snow', workingDays: 1, questions: { where: ['roadway', 'footway', 'steps'] } },
  other: { icon: 'dots', workingDays: 10, questions: { part: roadParts } },
} as const satisfies Record<
  string,
  { icon: string; workingDays: number; questions: Record<string, readonly string[]> }
>;

export type Category = keyof typeof catalogue;
export const categories = Object.keys(catalogue) as [Category, ...Category[]];
