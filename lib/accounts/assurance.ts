/** How surely somebody is who they say (eIDAS, Art. 8), the weaker first. */
export const assurances = ['substantial', 'high'] as const;
export type Assurance = (typeof assurances)[number];

/** What providers call the levels in `acr`: eIDAS, and STORK-QAA as the BundID does. */
const names: Readonly<Record<Assurance, RegExp>> = {
  high: /(^|[/:_-])high$|STORK-QAA-Level-4$/i,
  substantial: /(^|[/:_-])substantial$|STORK-QAA-Level-3$/i,
};

/** The level that a session's `acr` states; null for our own ways to sign in and for words nobody knows. Pure. */
export const assuranceOf = (acr: string | null): Assurance | null =>
  acr === null ? null : (assurances.find((level) => names[level].test(acr)) ?? null);

/** Whether a level is enough for what is asked; nothing asked is always enough. Pure. */
export const reaches = (has: Assurance | null | undefined, needed: Assurance | undefined): boolean =>
  needed === undefined ||
  (has !== null && has !== undefined && assurances.indexOf(has) >= assurances.indexOf(needed));
