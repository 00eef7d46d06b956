import formatCompiled from 'use-intl/format-message/format-only';

type Format = typeof formatCompiled;
type Formatters = Parameters<Format>[3]['formatters'];

/** From a thousand on, languages write whole figures differently. */
const isAlikeEverywhere = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1_000;

/** The first `Intl.NumberFormat` of a page costs a cheap phone 100 ms: small counts do without. */
const withoutIntl = (formatters: Formatters): Formatters => ({
  ...formatters,
  getNumberFormat: (locale, options) =>
    options
      ? formatters.getNumberFormat(locale, options)
      : ({
          format: (value: number) =>
            isAlikeEverywhere(value) ? String(value) : formatters.getNumberFormat(locale).format(value),
        } as Intl.NumberFormat),
});

/** Formats compiled messages in the browser, to the same text as on the server. */
const formatMessage: Format = (key, message, values, options) =>
  formatCompiled(key, message, values, { ...options, formatters: withoutIntl(options.formatters) });
formatMessage.raw = formatCompiled.raw;

export default formatMessage;
