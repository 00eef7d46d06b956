/** What a token may be good for: one door each. */
export const tokenScopes = ['documents:import'] as const;
export type TokenScope = (typeof tokenScopes)[number];
