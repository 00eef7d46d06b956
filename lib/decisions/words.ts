import type { CivilDate } from './calendar';

const date = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' });

/** "3. Dezember 2026" of a civil date. */
export const germanDate = (day: CivilDate): string => date.format(new Date(`${day}T12:00:00Z`));

/** What stands beside the copy of a decision that went by post. German is binding, whatever the language. */
export const copyText = (postedOn: CivilDate): string =>
  `Kopie; per Post versandt am ${germanDate(postedOn)}`;
