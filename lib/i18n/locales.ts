/** Languages of the portal; German is binding and has no prefix. */
export const locales = ['de', 'en'] as const;
