import { createNavigation } from 'next-intl/navigation';
import { defineRouting } from 'next-intl/routing';
import { locales } from './locales';

/** German has no prefix; the person's choice decides, not the browser's header. */
export const routing = defineRouting({
  locales,
  defaultLocale: 'de',
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
});

export type Locale = (typeof routing.locales)[number];

export const { Link, useRouter, usePathname, redirect, getPathname } = createNavigation(routing);
