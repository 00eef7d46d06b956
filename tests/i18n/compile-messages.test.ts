import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import formatCompiled from '@/lib/i18n/browser-format-message';
import { compileMessages } from '@/lib/i18n/compile-messages';
import { messages } from '@/lib/i18n/messages';

type Tree = string | { readonly [key: string]: Tree };

/** All texts of a dictionary with their paths. */
const texts = (tree: Tree, at = ''): [string, string][] =>
  typeof tree === 'string'
    ? [[at, tree]]
    : Object.entries(tree).flatMap(([key, value]) => texts(value, at ? `${at}.${key}` : key));

/** Without tags and dates, which need more than numbers. */
const isPlain = (text: string): boolean => !/<\w+>/.test(text) && !/, (date|time|select)/.test(text);

test.each(['de', 'en'] as const)(
  'compiled for the browser, every text reads as on the server (%s)',
  (locale) => {
    const formatters = {
      getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
        new Intl.NumberFormat(...args),
      getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
        new Intl.PluralRules(...args),
      getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
        new Intl.DateTimeFormat(...args),
    };
    const options = { locale, formatters, cache: {} } as unknown as Parameters<typeof formatCompiled>[3];
    const different = texts(messages[locale] as unknown as Tree)
      .filter(([, text]) => isPlain(text))
      .filter(([, text]) => {
        const translate = createTranslator({ locale, messages: { text } } as never) as unknown as (
          key: string,
          values: unknown,
        ) => string;
        const compiled = compileMessages(text) as Parameters<typeof formatCompiled>[1];
        return [0, 1, 3, 999, 1000, 1234.5, -2].some((value) => {
          const args = Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map(([, name]) => [name, value]));
          return formatCompiled('text', compiled, args as never, options) !== translate('text', args);
        });
      })
      .map(([at]) => at);
    expect(different).toEqual([]);
  },
);
