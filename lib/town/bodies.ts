/** Who maintains roads around here: keys of `reports.responsible`. Names are official, the same in every language. */
export const bodies = {
  town: { name: 'Stadt Meschede' },
  strassenNrw: { name: 'Straßen.NRW' },
  district: { name: 'Hochsauerlandkreis' },
  autobahn: { name: 'Autobahn GmbH Westfalen' },
  power: { name: 'Stromversorger' },
  warstein: { name: 'Stadt Warstein' },
  bestwig: { name: 'Gemeinde Bestwig' },
  schmallenberg: { name: 'Stadt Schmallenberg' },
  eslohe: { name: 'Gemeinde Eslohe' },
  sundern: { name: 'Stadt Sundern' },
  arnsberg: { name: 'Stadt Arnsberg' },
} as const;

export type Body = keyof typeof bodies;
export const bodyKeys = Object.keys(bodies) as [Body, ...Body[]];

/** The body that stands for a neighbour town as `describePlace` names it, else null. */
export const bodyOfNeighbour = (neighbour: string): Body | null =>
  bodyKeys.find((key) => bodies[key].name.endsWith(` ${neighbour}`)) ?? null;
