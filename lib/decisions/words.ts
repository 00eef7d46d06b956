import { dateFormat } from '../formats';
import type { CivilDate } from './calendar';

const date = { dateStyle: 'long', timeZone: 'UTC' } as const;

/** "3. Dezember 2026" of a civil date. */
export const germanDate = (day: CivilDate): string =>
  dateFormat('de-DE', date).format(new Date(`${day}T12:00:00Z`));

/** What stands beside the copy of a decision that went by post. German is binding, whatever the language. */
export const copyText = (postedOn: CivilDate): string =>
  `Kopie; per Post versandt am ${germanDate(postedOn)}`;
