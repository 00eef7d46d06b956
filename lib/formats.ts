/**
 * Formatters of dates and numbers, made at their first use and kept: making one costs a hundred times as much
 * as using it, and on a cheap phone the first of a page costs more than drawing the page.
 */
function kept<Options, Format>(make: new (locale: string, options: Options) => Format) {
  const formats = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const format = formats.get(key) ?? new make(locale, options);
    formats.set(key, format);
    return format;
  };
}

/** The kept `Intl.DateTimeFormat` of a language and options. */
export const dateFormat = kept<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat);

/** The kept `Intl.NumberFormat` of a language and options. */
export const numberFormat = kept<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat);
