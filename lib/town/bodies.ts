/**
 * Who maintains roads around here: keys of `reports.responsible`. Names are official, the same in every language; German
 * sends things "an die Gemeinde Bestwig", so names that want one have their article.
 */
export const bodies = {
  town: { name: 'Stadt Meschede', to: 'die' },
  strassenNrw: { name: 'Straßen.NRW' },
  district: { name: 'Hochsauerlandkreis', to: 'den' },
  autobahn: { name: 'Autobahn GmbH Westfalen', to: 'die' },
  power: { name: 'Stromversorger', to: 'den' },
  warstein: { name: 'Stadt Warstein', to: 'die' },
  bestwig: { name: 'Gemeinde Bestwig', to: 'die' },
  schmallenberg: { name: 'Stadt Schmallenberg', to: 'die' },
  eslohe: { name: 'Gemeinde Eslohe', to: 'die' },
  sundern: { name: 'Stadt Sundern', to: 'die' },
  arnsberg: { name: 'Stadt Arnsberg', to: 'die' },
} as const;

export type Body = keyof typeof bodies;
export const bodyKeys = Object.keys(bodies) as [Body, ...Body[]];

/** A body as goal, after "an" and "to": "die Gemeinde Bestwig", "Straßen.NRW"; a name that is no key stays itself. */
export function bodyAsGoal(key: string, locale: string): string {
  const body: { readonly name: string; readonly to?: string } | undefined = bodies[key as Body];
  if (!body) return key;
  return locale === 'de' && body.to ? `${body.to} ${body.name}` : body.name;
}

/** The body that stands for a neighbour town as `describePlace` names it, else null. */
export const bodyOfNeighbour = (neighbour: string): Body | null =>
  bodyKeys.find((key) => bodies[key].name.endsWith(` ${neighbour}`)) ?? null;
