import { createTranslator, IntlErrorCode } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { errors } from '@/lib/i18n/de/errors';
import { messages } from '@/lib/i18n/messages';
import type { Locale } from '@/lib/i18n/routing';
import { catalogue, categories } from '@/lib/reports/catalogue';
import { statuses } from '@/lib/reports/status';
import { errorStatus } from '@/lib/result';

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flatten(value, `${path}${key}.`),
  );
}

const de = new Map(flatten(messages.de as Tree));
const en = new Map(flatten(messages.en as Tree));

/** Names and words that are the same in both languages. */
const sameInBoth = new Set(['Bürgerweg', 'Start', 'Offline', 'Leichte Sprache', 'Name', 'Status', 'PDF']);

describe('dictionaries', () => {
  test('both languages have the same keys', () => {
    expect([...en.keys()].sort()).toEqual([...de.keys()].sort());
  });

  test('no text is empty or has space around it', () => {
    const wrong = [...de, ...en].filter(([, text]) => text.trim() === '' || text !== text.trim());
    expect(wrong).toEqual([]);
  });

  test.each(['de', 'en'] as const)('every text of %s is valid ICU', (locale) => {
    const wrong = flatten(messages[locale] as Tree).filter(([, text]) => !isValid(text, locale));
    expect(wrong).toEqual([]);
  });

  test('both languages use the same placeholders and tags', () => {
    const wrong = [...de].filter(([key, text]) => `${namesIn(text)}` !== `${namesIn(en.get(key) ?? '')}`);
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('no sentence was left untranslated', () => {
    const same = [...de].filter(([key, text]) => {
      const isSentence = text.length > 24 && /[a-zäöü]{3,} [a-zäöüA-Z]/.test(text);
      return isSentence && !sameInBoth.has(text) && en.get(key) === text;
    });
    expect(same).toEqual([]);
  });
});

describe('closed lists have their words', () => {
  test('every error code', () => {
    expect(Object.keys(errorStatus).filter((code) => !(code in errors))).toEqual([]);
  });

  test('every state', () => {
    expect(Object.keys(messages.de.reports.status)).toEqual(expect.arrayContaining([...statuses]));
  });

  test.each(categories)('kind, questions and options of %s', (category) => {
    const { reports } = messages.de;
    expect(reports.kinds[category].name).not.toBe('');
    const words = reports.questions as Record<string, Record<string, { options: Record<string, string> }>>;
    for (const [question, options] of Object.entries(catalogue[category].questions)) {
      const asked = Object.keys(words[category]?.[question]?.options ?? {});
      expect(asked).toEqual(expect.arrayContaining([...(options as readonly string[])]));
    }
  });
});

function isValid(text: string, locale: Locale): boolean {
  const problems: string[] = [];
  const t = createTranslator({
    locale,
    messages: { text },
    onError: ({ code }) => problems.push(code),
  });
  t('text');
  return !problems.includes(IntlErrorCode.INVALID_MESSAGE);
}

/** Arguments and tags: a brace opens an argument within text, and text within an argument. */
function namesIn(text: string): string[] {
  const found = new Set(text.match(/<\w+>/g) ?? []);
  let depth = 0;
  for (const [index, sign] of [...text].entries()) {
    if (sign === '{' && depth % 2 === 0) found.add(/^\{(\w+)/.exec(text.slice(index))?.[1] ?? '?');
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
  }
  return [...found].sort();
}
