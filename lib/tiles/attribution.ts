/** The notice the default map asks for; shown on every map when nothing else is configured. */
export const defaultAttribution = (year: number): string => `© GeoBasis-DE / BKG ${year}`;
