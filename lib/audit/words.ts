import type { log } from '../i18n/de/log';

type Groups = typeof log.events;
/** Key of the words of an event within the dictionary `log`. */
type WordKey = { [D in keyof Groups & string]: `events.${D}.${keyof Groups[D] & string}` }[keyof Groups &
  string];

/** "mail.sent" → "events.mail.sent". That every event has words is tested, so that a new one does not show its code. */
export const wordKey = (event: string): WordKey => `events.${event}` as WordKey;
