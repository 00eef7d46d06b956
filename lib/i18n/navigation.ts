import { usePathname as useNextPathname, useRouter as useNextRouter } from 'next/navigation';
import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import { locales } from './locales';
import { getPathname } from './routing';

const prefix = new RegExp(`^/(?:${locales.join('|')})(?=/|$)`);

/** The page's path without its language: "/en/map" → "/map". For client components. */
export const usePathname = (): string => useNextPathname().replace(prefix, '') || '/';

/** Goes to pages of ours in the language of this page. For client components. */
export function useRouter() {
  const router = useNextRouter();
  const locale = useLocale();
  return useMemo(
    () => ({
      ...router,
      push: (href: string) => router.push(getPathname({ href, locale })),
      replace: (href: string) => router.replace(getPathname({ href, locale })),
    }),
    [router, locale],
  );
}
