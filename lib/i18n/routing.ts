import { useLocale } from 'next-intl';
import { createElement } from 'react';
import { defaultLocale, type Locale, locales } from './locales';
import { PageLink, type PageLinkProps } from './page-link';

export type { Locale };

/** German has no prefix; the person's choice decides, not the browser's header. */
export const routing = { locales, defaultLocale } as const;

const prefixOf = (locale: Locale): string => (locale === defaultLocale ? '' : `/${locale}`);

/** Path of a page of ours in a language: ("/map", en) → "/en/map", ("/", de) → "/". Query and hash stay. */
export function getPathname({ href, locale }: { href: string; locale: Locale }): string {
  if (!href.startsWith('/')) return href;
  const isStart = /^\/(?![^?#])/.test(href);
  const prefix = prefixOf(locale);
  return isStart && prefix ? prefix + href.slice(1) : prefix + href;
}

interface LinkProps extends PageLinkProps {
  /** Another language than that of the page. */
  readonly locale?: Locale;
}

/** A link to a page of ours, in the language of this page. */
export function Link({ href, locale, ...props }: LinkProps) {
  const present = useLocale();
  return createElement(PageLink, { ...props, href: getPathname({ href, locale: locale ?? present }) });
}
