/** Languages of the portal. */
export const locales = ['de', 'en'] as const;

export type Locale = (typeof locales)[number];

/** It is binding and has no prefix. */
export const defaultLocale: Locale = 'de';
