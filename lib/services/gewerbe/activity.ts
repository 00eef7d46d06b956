import { type ActivityTopic, activityTopics, topicWords } from './hint-words';

/** Small letters, ä as ae, ß as ss, single spaces: how words are compared. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/\s+/g, ' ')
    .trim();

/** Descriptions that name no activity, once filler words are gone: "Handel mit Waren aller Art" → "handel". */
const catchAlls = new Set([
  '',
  'handel',
  'gross- und einzelhandel',
  'einzelhandel',
  'grosshandel',
  'onlinehandel',
  'internethandel',
  'online-handel',
  'e-commerce',
  'dienstleistung',
  'dienstleistungen',
  'service',
  'services',
  'beratung',
  'consulting',
  'vermittlung',
  'vertrieb',
  'verkauf',
  'handwerk',
  'gewerbe',
  'import und export',
  'import export',
  'import/export',
  'selbstaendig',
  'selbststaendig',
]);

const filler =
  /\b(mit|von|und|sowie|im|in|der|die|das|den|aller|allen|alle|alles|jeder|jeglicher|diverser?|diversen?|verschiedener?|verschiedenen|sonstiger?|sonstigen|art|arten|waren|produkten|produkte|guetern|dingen|bereich|bereichen)\b/g;

/** Whether a description says nothing about what is done ("Handel mit Waren aller Art", "Dienstleistungen"). */
export function isCatchAll(text: string): boolean {
  const words = plainWords(text)
    .replace(/[.,;:!]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (catchAlls.has(words)) return true;
  return catchAlls.has(words.replace(filler, ' ').replace(/\s+/g, ' ').trim());
}

/** Letters before a beginning would make it another word: "elektromaler" is none, "Trockenbau und Maler" is. */
const pattern = (beginning: string): RegExp =>
  beginning.endsWith('$')
    ? new RegExp(`(^|[^a-z])${beginning.slice(0, -1)}($|[^a-z])`)
    : new RegExp(`(^|[^a-z])${beginning}`);

const patterns: readonly (readonly [ActivityTopic, readonly RegExp[]])[] = activityTopics.map((topic) => [
  topic,
  topicWords[topic].map(pattern),
]);

/** What a description tells of, to give advice. Compounds count from their beginning only. */
export function topicsOf(text: string): readonly ActivityTopic[] {
  const words = plainWords(text);
  return patterns.filter(([, list]) => list.some((word) => word.test(words))).map(([topic]) => topic);
}
